<?php

namespace Drupal\goodturn;

use Drupal\Core\StringTranslation\TranslatableMarkup;

/**
 * What to do about a setting that is missing or cannot be used.
 */
final class Sentences {

  /**
   * The sentence for a setting of the website or of a block.
   */
  public static function about(string $name): TranslatableMarkup {
    return match ($name) {
      'api' => new TranslatableMarkup('Enter the address of your Goodturn, like https://goodturn.example, without anything after the name.'),
      'community' => new TranslatableMarkup('Enter the short name of your community, like tower-hamlets: small letters, numbers and hyphens.'),
      'channel' => new TranslatableMarkup('Select the newest version or a fixed version.'),
      'version' => new TranslatableMarkup('Enter the number of the fixed version, like 0.1.0.'),
      'integrity' => new TranslatableMarkup('Copy the hash of request-board.js from the version’s integrity.json: sha384- and 64 characters.'),
      'integrity_volunteer_signup' => new TranslatableMarkup('Copy the hash of volunteer-signup.js from the version’s integrity.json: sha384- and 64 characters.'),
      'integrity_opportunity_list' => new TranslatableMarkup('Copy the hash of opportunity-list.js from the version’s integrity.json: sha384- and 64 characters.'),
      'theme' => new TranslatableMarkup('Select a theme, or Goodturn’s own look.'),
      'accent' => new TranslatableMarkup('Enter the colour as # and six letters or numbers, like #00703c.'),
      'fallback_link' => new TranslatableMarkup('Enter a link that begins with https://, tel:, mailto: or /.'),
      'organisation' => new TranslatableMarkup('Copy the id of the organisation from your Goodturn, or leave it empty for every organisation.'),
      'area' => new TranslatableMarkup('Copy the id of the area from your Goodturn, or leave it empty for all areas.'),
      'category' => new TranslatableMarkup('Enter the id of the kind of help, like pets, or leave it empty for every kind.'),
      'filters' => new TranslatableMarkup('Write the first search like q=fence&postcode=E1 4TT, with q, area, category, postcode, when and sort, or leave it empty.'),
      'language' => new TranslatableMarkup('Enter a language tag like en or pt-BR, or leave it empty for the language of the page.'),
      'view' => new TranslatableMarkup('Select what the board begins with.'),
      'heading_level' => new TranslatableMarkup('Select a level from 1 to 6.'),
    };
  }

}
