<?php
/**
 * Prints the page of a charity with the board, for a browser: php page.php <address of the website> <settings as JSON> <content>
 */

list( , $url, $settings, $content ) = $argv;
define( 'STAND_IN_URL', $url );
require_once __DIR__ . '/wordpress.php';

stand_in_visit( array( 'goodturn' => json_decode( $settings, true, 4, JSON_THROW_ON_ERROR ) ) );
echo stand_in_page( $content );
