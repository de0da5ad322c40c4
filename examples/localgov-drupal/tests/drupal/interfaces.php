<?php

/**
 * @file
 * Stand-ins for the interfaces of Drupal and Symfony that the module names, with the methods that it calls.
 */

namespace Drupal\Component\Render {
  interface MarkupInterface extends \Stringable {}
}

namespace Symfony\Component\DependencyInjection {
  interface ContainerInterface {

    public function get(string $id): ?object;

  }
}

namespace Symfony\Component\EventDispatcher {
  interface EventSubscriberInterface {

    public static function getSubscribedEvents();

  }
}

namespace Drupal\Core\DependencyInjection {
  use Symfony\Component\DependencyInjection\ContainerInterface;

  interface ContainerInjectionInterface {

    public static function create(ContainerInterface $container);

  }
}

namespace Drupal\Core\Plugin {
  use Symfony\Component\DependencyInjection\ContainerInterface;

  interface ContainerFactoryPluginInterface {

    public static function create(ContainerInterface $container, array $configuration, $plugin_id, $plugin_definition);

  }
}

namespace Drupal\Core\Block {
  interface BlockPluginInterface {

    public const BLOCK_LABEL_VISIBLE = 'visible';

    public function build();

  }
}

namespace Drupal\Core\Form {
  interface FormStateInterface {

    public function &getValue($key, $default = NULL);

    public function setErrorByName($name, $message = '');

    public function getErrors();

  }
}

namespace Drupal\Core\Config {
  interface ConfigFactoryInterface {

    public function get($name);

    public function getEditable($name);

  }

  final class ConfigEvents {

    const SAVE = 'config.save';

  }
}

namespace Drupal\Core\Cache {
  interface CacheableDependencyInterface {

    public function getCacheTags();

  }

  interface CacheTagsInvalidatorInterface {

    public function invalidateTags(array $tags);

  }
}

namespace Drupal\Core\Session {
  interface AccountInterface {

    public function hasPermission(string $permission);

  }
}

namespace Drupal\Core\Routing {
  interface RouteMatchInterface {}
}
