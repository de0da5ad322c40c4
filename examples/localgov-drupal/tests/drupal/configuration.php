<?php

/**
 * @file
 * Stand-ins for Drupal's configuration: what is set is checked against the module's schema when it is saved, as Drupal's tests do.
 */

namespace Drupal\Core\Config;

use Drupal\Core\Cache\CacheableDependencyInterface;
use StandIn\Site;

abstract class ConfigBase implements CacheableDependencyInterface {

  public function __construct(protected string $name, protected array $data) {}

  public function getName() {
    return $this->name;
  }

  public function get($key = '') {
    return $key === '' ? $this->data : ($this->data[$key] ?? NULL);
  }

  public function getCacheTags() {
    return ["config:$this->name"];
  }

}

final class ImmutableConfig extends ConfigBase {}

final class Config extends ConfigBase {

  public function set($key, $value) {
    $this->data[$key] = $value;
    return $this;
  }

  public function save() {
    Site::checkSchema($this->name, $this->data);
    Site::$configuration[$this->name] = $this->data;
    Site::dispatch(ConfigEvents::SAVE, new ConfigCrudEvent($this));
    return $this;
  }

}

final class ConfigCrudEvent {

  public function __construct(private readonly Config $config) {}

  public function getConfig() {
    return $this->config;
  }

}

final class ConfigFactory implements ConfigFactoryInterface {

  public function get($name) {
    return new ImmutableConfig($name, Site::$configuration[$name] ?? []);
  }

  public function getEditable($name) {
    return new Config($name, Site::$configuration[$name] ?? []);
  }

}
