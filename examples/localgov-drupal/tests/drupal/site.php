<?php

/**
 * @file
 * A council's website as the stand-in has it: configuration, people, services and pages.
 */

namespace StandIn {
  use Drupal\Core\Cache\CacheTagsInvalidatorInterface;
  use Drupal\Core\Config\ConfigFactory;
  use Drupal\Core\Form\ConfigFormBase;
  use Drupal\Core\Form\FormState;
  use Drupal\Core\Session\AccountInterface;
  use Symfony\Component\DependencyInjection\ContainerInterface;

  final class Site {

    /**
     * The website lies in a folder, so that a path without it is noticed.
     */
    public const BASE = '/site';

    public static array $configuration = [];
    public static array $translations = [];
    public static array $permissions = [];
    public static array $invalidated = [];

    /**
     * A new visit of a website where the module has just been installed.
     *
     * @param array<string, mixed> $settings
     *   What differs from the configuration that the module brings.
     */
    public static function visit(array $settings = [], array $permissions = []): void {
      self::$configuration = ['goodturn.settings' => $settings + self::yaml('config/install/goodturn.settings.yml')];
      self::$translations = [];
      self::$permissions = $permissions;
      self::$invalidated = [];
    }

    /**
     * A file of the module. PHP reads no YAML by itself: GOODTURN_YAML names a file with what somebody else has read.
     */
    public static function yaml(string $path): array {
      static $files = NULL;
      $files ??= json_decode(file_get_contents(getenv('GOODTURN_YAML')), TRUE, 32, JSON_THROW_ON_ERROR);
      return $files["examples/localgov-drupal/goodturn/$path"];
    }

    /**
     * Refuses configuration that the module's schema does not describe, as Drupal's strict checks do.
     */
    public static function checkSchema(string $name, array $data): void {
      $mapping = self::yaml('config/schema/goodturn.schema.yml')[$name]['mapping'];
      foreach ($data as $key => $value) {
        if (!isset($mapping[$key])) {
          throw new \LogicException("The schema of $name lacks $key.");
        }
        if (!is_string($value)) {
          throw new \LogicException("$name:$key is no string.");
        }
      }
    }

    public static function container(): ContainerInterface {
      return new class() implements ContainerInterface {

        public function get(string $id): ?object {
          return match ($id) {
            'config.factory' => new ConfigFactory(),
            'current_user' => new class() implements AccountInterface {

              public function hasPermission(string $permission) {
                return in_array($permission, Site::$permissions, TRUE);
              }

            },
            'cache_tags.invalidator' => new class() implements CacheTagsInvalidatorInterface {

              public function invalidateTags(array $tags) {
                Site::$invalidated = [...Site::$invalidated, ...$tags];
              }

            },
          };
        }

      };
    }

    /**
     * Tells the subscribers of goodturn.services.yml.
     */
    public static function dispatch(string $event, object $what): void {
      foreach (self::yaml('goodturn.services.yml')['services'] as $service) {
        $arguments = array_map(static fn (string $name) => self::container()->get(ltrim($name, '@')), $service['arguments']);
        $subscriber = new $service['class'](...$arguments);
        $method = $subscriber::getSubscribedEvents()[$event] ?? NULL;
        if ($method !== NULL) {
          $subscriber->$method($what);
        }
      }
    }

    /**
     * Makes a block of the class by its attribute, as discovery does.
     */
    public static function block(string $class, array $configuration = []): object {
      [$attribute] = (new \ReflectionClass($class))->getAttributes(\Drupal\Core\Block\Attribute\Block::class);
      $definition = $attribute->newInstance();
      return $class::create(self::container(), $configuration, $definition->id, [
        'id' => $definition->id,
        'provider' => 'goodturn',
        'admin_label' => $definition->admin_label,
      ]);
    }

    /**
     * The module's library after its alter hook: tags in the order in which Drupal prints them.
     */
    public static function libraryTags(string $library): string {
      [$extension, $name] = explode('/', $library);
      $libraries = self::yaml("$extension.libraries.yml");
      goodturn_library_info_alter($libraries, $extension);
      $html = '';
      foreach ($libraries[$name]['css']['component'] as $file => $options) {
        $html .= '<link rel="stylesheet" href="' . self::BASE . "/modules/contrib/$extension/$file\">\n";
      }
      foreach ($libraries[$name]['css']['theme'] ?? [] as $address => $options) {
        if ($options['type'] !== 'external') {
          throw new \LogicException("$address is no address elsewhere.");
        }
        $html .= '<link' . Rendered::attributes(['rel' => 'stylesheet', 'href' => $address]) . ">\n";
      }
      foreach ($libraries[$name]['js'] ?? [] as $source => $options) {
        if ($options['type'] !== 'external') {
          throw new \LogicException("$source is no address elsewhere.");
        }
        $html .= '<script' . Rendered::attributes(['src' => $source] + $options['attributes']) . "></script>\n";
      }
      return $html;
    }

    /**
     * A page with blocks: what they need is printed once.
     */
    public static function page(object ...$blocks): string {
      $all = Rendered::of(array_map(static fn (object $block): array => $block->build(), $blocks));
      $links = implode('', array_map(static fn (array $link): string => '<link' . Rendered::attributes($link) . ">\n", $all->headLinks));
      $scripts = implode('', array_map(self::libraryTags(...), $all->libraries));
      return "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>A council</title><link rel=\"icon\" href=\"data:,\">\n$links</head>"
        . "<body><main><h1>Help near you</h1>\n$all->html</main>\n$scripts</body></html>";
    }

    /**
     * Sends a configuration form as a browser does: fields that are not given are as they were shown.
     *
     * @return array<string, string>
     *   Sentences by field.
     */
    public static function send(ConfigFormBase $form, array $typed): array {
      $built = $form->buildForm([], new FormState([]));
      $fields = self::fields($built);
      $state = new FormState($typed + array_map(static fn (array $field) => $field['#default_value'], $fields));
      foreach ($fields as $name => $field) {
        if (($field['#required'] ?? FALSE) && trim((string) $state->getValue($name)) === '') {
          $state->setErrorByName($name, $field['#required_error'] ?? "$name field is required.");
        }
        if (isset($field['#options']) && !isset($field['#options'][$state->getValue($name)])) {
          $state->setErrorByName($name, 'The submitted value is not allowed.');
        }
      }
      $form->validateForm($built, $state);
      if (!$state->getErrors()) {
        $form->submitForm($built, $state);
      }
      return array_map(strval(...), $state->getErrors());
    }

    /**
     * The fields of a form by name, however deep they lie.
     *
     * @return array<string, array<string, mixed>>
     */
    public static function fields(array $form): array {
      $fields = [];
      foreach ($form as $name => $part) {
        if (is_array($part) && (is_int($name) || $name[0] !== '#')) {
          $fields += array_key_exists('#default_value', $part) ? [$name => $part] : self::fields($part);
        }
      }
      return $fields;
    }

  }
}

namespace {
  final class Drupal {

    public static function config(string $name) {
      return (new Drupal\Core\Config\ConfigFactory())->get($name);
    }

  }
}
