<?php

namespace Drupal\goodturn\EventSubscriber;

use Drupal\Core\Cache\CacheTagsInvalidatorInterface;
use Drupal\Core\Config\ConfigCrudEvent;
use Drupal\Core\Config\ConfigEvents;
use Drupal\goodturn\Settings;
use Symfony\Component\EventDispatcher\EventSubscriberInterface;

/**
 * Drupal remembers libraries: after a change of the settings the script's address has to be worked out again.
 */
class SettingsSubscriber implements EventSubscriberInterface {

  public function __construct(private readonly CacheTagsInvalidatorInterface $invalidator) {}

  /**
   * {@inheritdoc}
   */
  public static function getSubscribedEvents(): array {
    return [ConfigEvents::SAVE => 'onSave'];
  }

  /**
   * Forgets the libraries, also after an import of configuration.
   */
  public function onSave(ConfigCrudEvent $event): void {
    if ($event->getConfig()->getName() === Settings::NAME) {
      $this->invalidator->invalidateTags(['library_info']);
    }
  }

}
