<?php

namespace Drupal\goodturn\Plugin\Block;

use Drupal\Core\Block\Attribute\Block;
use Drupal\Core\StringTranslation\TranslatableMarkup;

/**
 * Roles of organisations, to find, join and apply for.
 */
#[Block(
  id: 'goodturn_opportunity_list',
  admin_label: new TranslatableMarkup('Goodturn volunteering roles'),
  category: new TranslatableMarkup('Goodturn'),
)]
class OpportunityListBlock extends VolunteeringBlockBase {

  protected const ELEMENT = 'opportunity-list';

  protected const ATTRIBUTES = ['community', 'organisation', 'language', 'heading_level'];

  protected const PAGE = '/opportunities';

  /**
   * {@inheritdoc}
   */
  protected function words(): array {
    return [
      new TranslatableMarkup('The roles for volunteers are not here just now.'),
      new TranslatableMarkup('See the roles on their own page'),
    ];
  }

}
