<?php

/**
 * @file
 * Prints what a council's website answers to a browser: php page.php <settings as JSON> <configuration of the block as JSON> <page|accent>
 */

use Drupal\goodturn\Controller\AccentController;
use Drupal\goodturn\Plugin\Block\RequestBoardBlock;
use StandIn\Site;

require_once __DIR__ . '/drupal.php';

[, $settings, $configuration, $wanted] = $argv;
Site::visit(json_decode($settings, TRUE, 4, JSON_THROW_ON_ERROR));
echo match ($wanted) {
  'page' => Site::page(Site::block(RequestBoardBlock::class, json_decode($configuration, TRUE, 4, JSON_THROW_ON_ERROR))),
  'accent' => AccentController::create(Site::container())->style()->content,
};
