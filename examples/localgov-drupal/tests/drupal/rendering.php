<?php

/**
 * @file
 * Stand-ins for Drupal's rendering, addresses and answers: what Drupal's documentation says of the elements that the module uses.
 */

namespace Drupal\Core {
  use StandIn\Site;

  final class Url {

    private function __construct(private readonly string $address) {}

    public static function fromRoute($name, $parameters = [], $options = []) {
      $path = Site::yaml('goodturn.routing.yml')[$name]['path'] ?? throw new \InvalidArgumentException("Route \"$name\" does not exist.");
      $query = http_build_query($options['query'] ?? []);
      return new self(Site::BASE . $path . ($query === '' ? '' : "?$query"));
    }

    public static function fromUserInput($path) {
      if (!in_array($path[0] ?? '', ['/', '?', '#'], TRUE)) {
        throw new \InvalidArgumentException("The user-entered string '$path' must begin with a '/', '?', or '#'.");
      }
      return new self(Site::BASE . $path);
    }

    public function toString() {
      return $this->address;
    }

  }
}

namespace Drupal\Core\Cache {
  final class CacheableResponse {

    public array $cacheTags = [];

    public function __construct(public readonly string $content, public readonly int $status, public readonly array $headers) {}

    public function addCacheableDependency(CacheableDependencyInterface $dependency) {
      $this->cacheTags = [...$this->cacheTags, ...$dependency->getCacheTags()];
      return $this;
    }

  }
}

namespace StandIn {
  /**
   * What came out of a render array: the HTML, and what bubbled up.
   */
  final class Rendered {

    public string $html = '';
    /** @var string[] */
    public array $libraries = [];
    /** @var array<string, string>[] */
    public array $headLinks = [];
    /** @var array<string, string[]> */
    public array $cache = ['tags' => [], 'contexts' => []];

    public static function of(array $build): self {
      $rendered = new self();
      $rendered->html = $rendered->render($build);
      return $rendered;
    }

    private function render(array $element): string {
      foreach (array_keys($element) as $key) {
        $known = ['#type', '#tag', '#attributes', '#plain_text', '#title', '#url', '#attached', '#cache'];
        if (is_string($key) && $key !== '' && $key[0] === '#' && !in_array($key, $known, TRUE)) {
          throw new \LogicException("The stand-in does not know $key.");
        }
      }
      $this->bubble($element);
      if (isset($element['#plain_text'])) {
        return self::escape($element['#plain_text']);
      }
      $children = '';
      foreach ($element as $key => $child) {
        if (is_int($key) || $key === '' || $key[0] !== '#') {
          $children .= $this->render($child);
        }
      }
      return match ($element['#type'] ?? NULL) {
        'html_tag' => '<' . self::escape($element['#tag']) . self::attributes($element['#attributes'] ?? []) . ">$children</" . self::escape($element['#tag']) . ">\n",
        'link' => '<a href="' . self::escape($element['#url']->toString()) . '">' . self::escape($element['#title']) . '</a>',
        NULL => $children,
      };
    }

    private function bubble(array $element): void {
      foreach ($element['#cache'] ?? [] as $kind => $names) {
        $this->cache[$kind] = array_values(array_unique([...$this->cache[$kind], ...$names]));
      }
      $this->libraries = array_values(array_unique([...$this->libraries, ...($element['#attached']['library'] ?? [])]));
      foreach ($element['#attached']['html_head_link'] ?? [] as [$attributes]) {
        // One of each address.
        $this->headLinks[$attributes['rel'] . $attributes['href']] = $attributes;
      }
    }

    public static function attributes(array $attributes): string {
      $html = '';
      foreach ($attributes as $name => $value) {
        $html .= ' ' . self::escape($name) . '="' . self::escape(is_array($value) ? implode(' ', $value) : $value) . '"';
      }
      return $html;
    }

    private static function escape(mixed $text): string {
      return htmlspecialchars((string) $text, ENT_QUOTES | ENT_SUBSTITUTE, 'UTF-8');
    }

  }
}
