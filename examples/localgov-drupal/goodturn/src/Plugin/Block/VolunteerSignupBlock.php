<?php

namespace Drupal\goodturn\Plugin\Block;

use Drupal\Core\Block\Attribute\Block;
use Drupal\Core\StringTranslation\TranslatableMarkup;

/**
 * Signing up to volunteer, and coming back to the profile.
 */
#[Block(
  id: 'goodturn_volunteer_signup',
  admin_label: new TranslatableMarkup('Goodturn volunteer sign-up'),
  category: new TranslatableMarkup('Goodturn'),
)]
class VolunteerSignupBlock extends VolunteeringBlockBase {

  protected const ELEMENT = 'volunteer-signup';

  protected const PAGE = '/volunteer';

  /**
   * {@inheritdoc}
   */
  protected function words(): array {
    return [
      new TranslatableMarkup('Signing up to volunteer is not here just now.'),
      new TranslatableMarkup('Sign up on its own page'),
    ];
  }

}
