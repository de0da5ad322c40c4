<?php
/**
 * Prints the page of a charity with the board, for a browser: php page.php <settings as JSON> <content>
 */

require_once __DIR__ . '/wordpress.php';

list( , $settings, $content ) = $argv;
stand_in_visit( array( 'goodturn' => json_decode( $settings, true, 4, JSON_THROW_ON_ERROR ) ) );
echo stand_in_page( $content );
