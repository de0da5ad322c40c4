<?php

/**
 * @file
 * Stand-ins for Drupal's translation.
 */

namespace Drupal\Core\StringTranslation {
  use Drupal\Component\Render\MarkupInterface;
  use StandIn\Site;

  class TranslatableMarkup implements MarkupInterface {

    public function __construct(private readonly string $text, private readonly array $arguments = []) {}

    public function __toString(): string {
      $replacements = array_map(static fn ($value) => htmlspecialchars((string) $value, ENT_QUOTES), $this->arguments);
      return strtr(Site::$translations[$this->text] ?? $this->text, $replacements);
    }

  }

  trait StringTranslationTrait {

    protected function t($text, array $arguments = []) {
      return new TranslatableMarkup($text, $arguments);
    }

  }
}

namespace {
  use Drupal\Core\StringTranslation\TranslatableMarkup;

  function t($text, array $arguments = []) {
    return new TranslatableMarkup($text, $arguments);
  }
}
