<?php

/**
 * @file
 * A stand-in for Drupal: as much of it as the module calls, written anew from what its documentation says. It shows that the module's own
 * code does what it should; it cannot show what a theme or another module makes of it.
 */

foreach (['interfaces', 'words', 'configuration', 'rendering', 'blocks', 'site'] as $part) {
  require_once __DIR__ . "/drupal/$part.php";
}
spl_autoload_register(static function (string $class): void {
  if (str_starts_with($class, 'Drupal\\goodturn\\')) {
    require_once dirname(__DIR__) . '/goodturn/src/' . str_replace('\\', '/', substr($class, strlen('Drupal\\goodturn\\'))) . '.php';
  }
});
require_once dirname(__DIR__) . '/goodturn/goodturn.module';
