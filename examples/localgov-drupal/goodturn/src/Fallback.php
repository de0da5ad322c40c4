<?php

namespace Drupal\goodturn;

use Drupal\Core\StringTranslation\TranslatableMarkup;
use Drupal\Core\Url;

/**
 * The way on without the board: shown without JavaScript, when the script is blocked, and when the API is down.
 */
final class Fallback {

  /**
   * Render array of the words and the link.
   */
  public static function build(Settings $settings, string $community): array {
    $text = $settings->get('fallback_text');
    $build = [
      'text' => [
        '#type' => 'html_tag',
        '#tag' => 'p',
        'text' => ['#plain_text' => $text === '' ? new TranslatableMarkup('The request board is not here just now.') : $text],
      ],
    ];
    $link = $settings->fallbackLink($community);
    if ($link !== '') {
      $build['way-on'] = [
        '#type' => 'html_tag',
        '#tag' => 'p',
        'link' => [
          '#type' => 'html_tag',
          '#tag' => 'a',
          // A path gets the website's base path. Url would refuse short telephone numbers, so that all else stays as the rule let it pass.
          '#attributes' => ['href' => $link[0] === '/' ? Url::fromUserInput($link)->toString() : $link],
          'label' => ['#plain_text' => self::label($settings, $link)],
        ],
      ];
    }
    return $build;
  }

  private static function label(Settings $settings, string $link): string|TranslatableMarkup {
    if ($settings->get('fallback_label') !== '') {
      return $settings->get('fallback_label');
    }
    return $settings->get('fallback_link') === '' ? new TranslatableMarkup('Open the request board on its own page') : $link;
  }

}
