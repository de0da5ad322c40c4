<?php
/**
 * WordPress 6.3 and 6.4, which have no script modules.
 */

use Goodturn\Testing\Html;
use function Goodturn\Testing\{finished, same, test};

define( 'STAND_IN_WITHOUT_MODULES', true );

require_once dirname( __DIR__, 3 ) . '/scripts/checks/php/testing.php';
require_once __DIR__ . '/wordpress.php';

const READY = array(
	'api'       => 'https://goodturn.example',
	'community' => 'tower-hamlets',
);

test( 'the script is a module tag in the footer, once', static function (): void {
	same( false, function_exists( 'wp_enqueue_script_module' ) );
	stand_in_visit( array( 'goodturn' => READY ) );
	$page = new Html( stand_in_page( '<!-- wp:goodturn/request-board /-->[goodturn_request_board]' ) );
	same(
		array(
			'type' => 'module',
			'src'  => 'https://goodturn.example/embed/v1/request-board.js',
			'id'   => 'goodturn-request-board-js-module',
		),
		Html::attributes( $page->one( '//script' ) )
	);
} );

test( 'a fixed version has its hash there too', static function (): void {
	$hash = 'sha384-oqVuAfXRKap7fdgcCY5uykM6+R9GqQ8K/uxy9rx7HNQlGYl1kPzQho1wx4JwY8wC';
	stand_in_visit( array( 'goodturn' => READY + array( 'channel' => 'fixed', 'version' => '0.1.0', 'integrity' => $hash ) ) );
	$script = Html::attributes( ( new Html( stand_in_page( '[goodturn_request_board]' ) ) )->one( '//script' ) );
	same( array( 'https://goodturn.example/embed/0.1.0/request-board.js', $hash, 'anonymous' ), array( $script['src'], $script['integrity'], $script['crossorigin'] ) );
} );

test( 'a page without a board loads nothing', static function (): void {
	stand_in_visit( array( 'goodturn' => READY ) );
	( new Html( stand_in_page( '<p>Nothing here</p>' ) ) )->harmless();
} );

finished();
