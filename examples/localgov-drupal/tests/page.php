<?php

/**
 * @file
 * Prints the page of a council with the block, for a browser: php page.php <settings as JSON> <configuration of the block as JSON>
 */

use Drupal\goodturn\Plugin\Block\RequestBoardBlock;
use StandIn\Site;

require_once __DIR__ . '/drupal.php';

[, $settings, $configuration] = array_map(static fn (string $given) => json_decode($given, TRUE, 4), $argv);
Site::visit($settings);
echo Site::page(Site::block(RequestBoardBlock::class, $configuration));
