<?php

namespace Drupal\goodturn;

use Drupal\Core\Config\ConfigBase;

/**
 * What the website's administrators chose, each part checked again, because an import may have written it.
 */
final class Settings {

  public const NAME = 'goodturn.settings';

  public const DEFAULTS = [
    'api' => '',
    'community' => '',
    'channel' => 'evergreen',
    'version' => '',
    'integrity' => '',
    'integrity_volunteer_signup' => '',
    'integrity_opportunity_list' => '',
    'theme' => '',
    'accent' => '',
    'fallback_text' => '',
    'fallback_link' => '',
    'fallback_label' => '',
  ];

  /**
   * The settings that hold the hash of each element's file.
   */
  private const HASHES = [
    'request-board' => 'integrity',
    'volunteer-signup' => 'integrity_volunteer_signup',
    'opportunity-list' => 'integrity_opportunity_list',
  ];

  /**
   * @param array<string, string> $values
   *   By the names of the settings.
   */
  private function __construct(private readonly array $values) {}

  /**
   * Reads the settings.
   */
  public static function from(ConfigBase $config): self {
    $values = self::DEFAULTS;
    foreach (array_keys($values) as $name) {
      $stored = $config->get($name);
      $values[$name] = (is_string($stored) ? self::checked($name, $stored) : NULL) ?? $values[$name];
    }
    return new self($values);
  }

  /**
   * The value of a setting as it may be kept, or NULL.
   */
  public static function checked(string $name, string $value): ?string {
    if (trim($value) === '') {
      return NULL;
    }
    return match ($name) {
      'api' => Rules::origin($value),
      'community' => Rules::community($value),
      'channel' => Rules::channel($value),
      'version' => Rules::version($value),
      'integrity', 'integrity_volunteer_signup', 'integrity_opportunity_list' => Rules::integrity($value),
      'theme' => Rules::theme($value),
      'accent' => Rules::accent($value),
      'fallback_link' => Rules::link($value),
      // Plain text, which is escaped where it is written.
      'fallback_text', 'fallback_label' => trim(preg_replace('/[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]/', '', $value)),
    };
  }

  /**
   * The value of one setting, or nothing.
   */
  public function get(string $name): string {
    return $this->values[$name];
  }

  /**
   * Whether visitors get one version, checked by its hash, instead of the newest.
   */
  public function isFixed(): bool {
    return $this->values['channel'] === 'fixed' && $this->values['version'] !== '' && $this->values['integrity'] !== '';
  }

  /**
   * The address of an element's script.
   */
  public function script(string $element): string {
    return $this->folder() . "/$element.js";
  }

  /**
   * The hash of an element's script of the fixed version, or nothing.
   */
  public function hash(string $element): string {
    return $this->values[self::HASHES[$element]];
  }

  /**
   * Whether an element's script may be loaded: of a fixed version only with its hash.
   */
  public function canLoad(string $element): bool {
    return !$this->isFixed() || $this->hash($element) !== '';
  }

  /**
   * The address of the theme's style sheet, or nothing.
   */
  public function themeSheet(): string {
    return $this->values['theme'] === '' ? '' : $this->folder() . '/themes/' . $this->values['theme'] . '.css';
  }

  /**
   * What a content security policy has to let through.
   */
  public function policy(): string {
    $directives = ['script-src', 'connect-src', ...($this->values['theme'] === '' ? [] : ['style-src'])];
    return implode("\n", array_map(fn (string $name): string => "$name {$this->values['api']};", $directives));
  }

  private function folder(): string {
    return $this->values['api'] . '/embed/' . ($this->isFixed() ? $this->values['version'] : 'v1');
  }

  /**
   * Where the fallback leads: the website's own link, or else the community's page at the Goodturn, which works without JavaScript.
   */
  public function fallbackLink(string $community): string {
    if ($this->values['fallback_link'] !== '' || $this->values['api'] === '' || $community === '') {
      return $this->values['fallback_link'];
    }
    return $this->values['api'] . '/c/' . rawurlencode($community);
  }

}
