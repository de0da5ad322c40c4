<?php
/**
 * What visitors and editors get from the block and the shortcode.
 */

use Goodturn\Testing\Html;
use function Goodturn\Testing\{contains, finished, lacks, same, test};

require_once dirname( __DIR__, 3 ) . '/scripts/checks/php/testing.php';
require_once __DIR__ . '/wordpress.php';

const HASH  = 'sha384-oqVuAfXRKap7fdgcCY5uykM6+R9GqQ8K/uxy9rx7HNQlGYl1kPzQho1wx4JwY8wC';
const READY = array(
	'api'       => 'https://goodturn.example',
	'community' => 'tower-hamlets',
);
const BLOCK = '<!-- wp:goodturn/request-board /-->';

function page_with( string $content, array $settings = READY, array $capabilities = array() ): Html {
	stand_in_visit( array( 'goodturn' => $settings ), $capabilities );
	return new Html( stand_in_page( $content ) );
}

/** @return array<string, string> */
function board_of( Html $page ): array {
	return Html::attributes( $page->one( '//goodturn-request-board' ) );
}

test( 'the shortcode becomes the element with the settings of the website', static function (): void {
	$page = page_with( '<p>Before</p>[goodturn_request_board]' );
	same( READY, board_of( $page ) );
	$page->harmless( 1 );
} );

test( 'the block becomes the same element, in a wrapper that the theme knows', static function (): void {
	$page = page_with( '<!-- wp:goodturn/request-board {"align":"wide"} /-->' );
	same( READY, Html::attributes( $page->one( '//div[@class="wp-block-goodturn-request-board alignwide"]/goodturn-request-board' ) ) );
} );

test( 'all attributes of the shortcode reach the element', static function (): void {
	$page = page_with( '[goodturn_request_board community="bow" area="0192f7a0-7b3c-7def-8a9b-0123456789ab" category=\'pets\' filters="q=fence&amp;postcode=E1 4TT" language=pt-BR view="ask" heading_level="3" style="x"]' );
	same(
		array(
			'api'           => 'https://goodturn.example',
			'community'     => 'bow',
			'area'          => '0192f7a0-7b3c-7def-8a9b-0123456789ab',
			'category'      => 'pets',
			'filters'       => 'q=fence&postcode=E1 4TT',
			'language'      => 'pt-BR',
			'view'          => 'ask',
			'heading-level' => '3',
		),
		board_of( $page )
	);
} );

test( 'all attributes of the block reach the element', static function (): void {
	$page = page_with( '<!-- wp:goodturn/request-board {"community":"bow","area":"a1","category":"pets","language":"cy","view":"yours","headingLevel":"4"} /-->' );
	same(
		array(
			'api'           => 'https://goodturn.example',
			'community'     => 'bow',
			'area'          => 'a1',
			'category'      => 'pets',
			'language'      => 'cy',
			'view'          => 'yours',
			'heading-level' => '4',
		),
		board_of( $page )
	);
} );

test( 'the script is loaded once as a module, whatever the number of boards', static function (): void {
	$page = page_with( BLOCK . '[goodturn_request_board category="pets"]' . BLOCK );
	same( 3, count( $page->all( '//goodturn-request-board' ) ) );
	same(
		array(
			'type' => 'module',
			'src'  => 'https://goodturn.example/embed/v1/request-board.js',
			'id'   => 'goodturn-request-board-js-module',
		),
		Html::attributes( $page->one( '//script' ) )
	);
	same( 1, count( $page->all( '//link[@rel="stylesheet"]' ) ) );
} );

test( 'a page without a board loads nothing', static function (): void {
	$page = page_with( '<p>Nothing here</p>' );
	$page->harmless();
	same( 0, count( $page->all( '//link[@rel="stylesheet"]|//style' ) ) );
} );

test( 'a fixed version is loaded with its hash', static function (): void {
	$page = page_with( BLOCK, READY + array( 'channel' => 'fixed', 'version' => '0.1.0', 'integrity' => HASH ) );
	same(
		array(
			'type'        => 'module',
			'src'         => 'https://goodturn.example/embed/0.1.0/request-board.js',
			'id'          => 'goodturn-request-board-js-module',
			'integrity'   => HASH,
			'crossorigin' => 'anonymous',
		),
		Html::attributes( $page->one( '//script' ) )
	);
} );

test( 'a theme comes from the folder of the script, before the colour of the website', static function (): void {
	$page  = page_with( BLOCK . BLOCK, READY + array( 'theme' => 'govuk', 'accent' => '#00703c' ) );
	$order = array_map( static fn( $one ): string => 'style' === $one->nodeName ? 'the colour' : $one->getAttribute( 'href' ), $page->all( '//link[@rel="stylesheet"]|//style' ) );
	same( 'https://goodturn.example/embed/v1/themes/govuk.css', $order[0] );
	same( array( 3, 'the colour' ), array( count( $order ), $order[2] ) );
	$fixed = page_with( BLOCK, READY + array( 'theme' => 'plain', 'channel' => 'fixed', 'version' => '0.1.0', 'integrity' => HASH ) );
	same( 'https://goodturn.example/embed/0.1.0/themes/plain.css', $fixed->one( '//link[contains(@href, "themes")]' )->getAttribute( 'href' ) );
	same( 0, count( page_with( BLOCK, array( 'theme' => '../evil' ) + READY )->all( '//link[contains(@href, "themes")]' ) ) );
} );

test( 'the hash is put on no other script', static function (): void {
	stand_in_visit( array( 'goodturn' => READY + array( 'channel' => 'fixed', 'version' => '0.1.0', 'integrity' => HASH ) ) );
	$other = array( 'src' => 'https://charity.example/other.js', 'id' => 'other-js' );
	same( $other, apply_filters( 'wp_script_attributes', $other ) );
	same( array( 'defer' => true ), apply_filters( 'wp_script_attributes', array( 'defer' => true ) ) );
} );

test( 'the accent is one rule of a style sheet, never an attribute', static function (): void {
	$page = page_with( BLOCK, READY + array( 'accent' => '#00703c' ) );
	same( 'goodturn-request-board,goodturn-volunteer-signup,goodturn-opportunity-list{--goodturn-accent:#00703c}', trim( $page->one( '//style' )->textContent ) );
	same( 0, count( $page->all( '//*[@style]' ) ) );
	contains( '/wp-content/plugins/goodturn/assets/request-board.css', $page->one( '//link[@rel="stylesheet"]' )->getAttribute( 'href' ) );
} );

test( 'inside the element stand words and a link to the page that works without JavaScript', static function (): void {
	$page = page_with( '[goodturn_request_board community="bow"]' );
	same( 'The request board is not here just now.', $page->one( '//goodturn-request-board/p[1]' )->textContent );
	$link = $page->one( '//goodturn-request-board//a' );
	same( 'https://goodturn.example/c/bow', $link->getAttribute( 'href' ) );
	same( 'Open the request board on its own page', $link->textContent );
} );

test( 'the fallback is the charity’s own when there is one', static function (): void {
	$own  = array(
		'fallback_text'  => "Call <strong>020 7946 0000</strong>,\nor come to <a href=\"https://hall.example/?a=1&b=2\">the hall</a>.",
		'fallback_link'  => 'tel:+442079460000',
		'fallback_label' => 'Call us & ask',
	);
	$page = page_with( BLOCK, READY + $own );
	same( "Call 020 7946 0000,\nor come to the hall.", $page->one( '//goodturn-request-board/p[1]' )->textContent );
	same( 1, count( $page->all( '//goodturn-request-board/p[1]/strong' ) ) );
	same( 1, count( $page->all( '//goodturn-request-board/p[1]/br' ) ) );
	same( 'https://hall.example/?a=1&b=2', $page->one( '//goodturn-request-board/p[1]/a' )->getAttribute( 'href' ) );
	same( 'tel:+442079460000', $page->one( '//goodturn-request-board/p[2]/a' )->getAttribute( 'href' ) );
	same( 'Call us & ask', $page->one( '//goodturn-request-board/p[2]/a' )->textContent );
} );

test( 'a path in the fallback gets the folder that the website lies in', static function (): void {
	$page = page_with( BLOCK, READY + array( 'fallback_link' => '/contact' ) );
	same( 'https://charity.example/site/contact', $page->one( '//goodturn-request-board/p[2]/a' )->getAttribute( 'href' ) );
} );

test( 'a link with an ampersand stays the link that it is', static function (): void {
	$page = page_with( BLOCK, READY + array( 'fallback_link' => "https://charity.example/?a=1&copy=2&name='x'" ) );
	$link = $page->one( '//goodturn-request-board/p[2]/a' );
	same( "https://charity.example/?a=1&copy=2&name='x'", $link->getAttribute( 'href' ) );
	same( "https://charity.example/?a=1&copy=2&name='x'", $link->textContent );
} );

$hostile = array( '"><script>alert(1)</script>', '\'" onmouseover="alert(1)', 'javascript:alert(1)', '</goodturn-request-board><img src=x onerror=alert(1)>', "pets\0<b>", '{{constructor}}<svg onload=alert(1)>' );
foreach ( array( 'community', 'area', 'category', 'language', 'view', 'headingLevel' ) as $name ) {
	test( "a hostile $name in the block reaches nobody", static function () use ( $name, $hostile ): void {
		foreach ( $hostile as $value ) {
			$page = page_with( '<!-- wp:goodturn/request-board ' . json_encode( array( $name => $value ), JSON_HEX_TAG ) . ' /-->', READY, array( 'edit_posts' ) );
			$page->harmless( 'community' === $name ? 0 : 1 );
			same( 0, count( $page->all( '//img|//svg|//b' ) ) );
			foreach ( $page->all( '//goodturn-request-board' ) as $board ) {
				same( READY, Html::attributes( $board ) );
			}
			same( 1, count( $page->all( '//*[@class="goodturn-notice"]' ) ) );
		}
	} );
}

test( 'a hostile attribute of the shortcode reaches nobody', static function (): void {
	$page = page_with( '[goodturn_request_board category=\'"><script>alert(1)</script>\' area="javascript:alert(1)"]' );
	same( READY, board_of( $page ) );
	$page->harmless( 1 );
} );

foreach ( array_keys( Goodturn\Settings::defaults() ) as $name ) {
	test( "a hostile $name in the database reaches nobody", static function () use ( $name, $hostile ): void {
		foreach ( $hostile as $value ) {
			$page  = page_with( BLOCK, array( $name => $value ) + READY + array( 'channel' => 'fixed', 'version' => '0.1.0', 'integrity' => HASH ), array( 'edit_posts' ) );
			$ready = ! in_array( $name, array( 'api', 'community' ), true );
			$page->harmless( $ready ? 1 : 0 );
			same( 0, count( $page->all( '//img|//svg|//b|//style' ) ) );
			if ( $ready ) {
				same( READY, board_of( $page ) );
			}
			foreach ( $page->all( '//script' ) as $script ) {
				contains( 'https://goodturn.example/embed/', $script->getAttribute( 'src' ) );
			}
		}
	} );
}

test( 'settings of another shape are as if there were none', static function (): void {
	foreach ( array( 'text', array( 'api' => array( 'https://goodturn.example' ), 'community' => 5 ), null ) as $odd ) {
		stand_in_visit( array( 'goodturn' => $odd ) );
		same( Goodturn\Settings::defaults(), Goodturn\Settings::read() );
	}
} );

test( 'a fixed version without its hash is not loaded without a check of what it is: the newest is', static function (): void {
	$page = page_with( BLOCK, READY + array( 'channel' => 'fixed', 'version' => '0.1.0' ) );
	same( 'https://goodturn.example/embed/v1/request-board.js', $page->one( '//script' )->getAttribute( 'src' ) );
} );

test( 'without a community the visitor gets the fallback alone, and no script', static function (): void {
	$page = page_with( BLOCK, array( 'api' => 'https://goodturn.example', 'fallback_text' => 'Call 020 7946 0000.' ) );
	same( 0, count( $page->all( '//goodturn-request-board|//script|//*[@class="goodturn-notice"]' ) ) );
	same( 'Call 020 7946 0000.', $page->one( '//*[@class="goodturn-fallback"]' )->textContent );
} );

test( 'an editor reads what is missing', static function (): void {
	$page = page_with( BLOCK, array(), array( 'edit_posts' ) );
	same( 2, count( $page->all( '//*[@class="goodturn-notice"]//li' ) ) );
	contains( 'Enter the address of your Goodturn, like https://goodturn.example', $page->one( '//*[@class="goodturn-notice"]' )->textContent );
	contains( 'Enter the short name of your community', $page->one( '//*[@class="goodturn-notice"]' )->textContent );
	same( 0, count( $page->all( '//*[@class="goodturn-notice"]//a' ) ) );
} );

test( 'an administrator is led to the settings', static function (): void {
	$page = page_with( BLOCK, array(), array( 'edit_posts', 'manage_options' ) );
	same( 'https://charity.example/wp-admin/options-general.php?page=goodturn', $page->one( '//*[@class="goodturn-notice"]//a' )->getAttribute( 'href' ) );
} );

test( 'an editor reads which attribute is wrong, and visitors see the board without it', static function (): void {
	$shortcode = '[goodturn_request_board category="pets and <b>more</b>"]';
	$page      = page_with( $shortcode, READY, array( 'edit_posts' ) );
	contains( 'There is no kind of help “pets and <b>more</b>”: write its id, like pets. The board shows every kind.', $page->one( '//*[@class="goodturn-notice"]//li' )->textContent );
	same( READY, board_of( $page ) );
	same( 0, count( page_with( $shortcode )->all( '//*[@class="goodturn-notice"]' ) ) );
} );

test( 'a community that cannot be meant never becomes the usual one', static function (): void {
	same( 0, count( page_with( '[goodturn_request_board community="Bow East"]' )->all( '//goodturn-request-board' ) ) );
} );

test( 'translated words are escaped like any others', static function (): void {
	stand_in_visit( array( 'goodturn' => READY ) );
	$GLOBALS['stand_in_translations']['goodturn'] = array(
		'The request board is not here just now.' => 'Nid yw’r bwrdd yma <script>alert(1)</script>nawr.',
		'Open the request board on its own page'  => 'Agor <b>y bwrdd</b>',
	);
	$page = new Html( stand_in_page( BLOCK ) );
	$page->harmless( 1 );
	contains( 'Nid yw’r bwrdd yma', $page->one( '//goodturn-request-board/p[1]' )->textContent );
	same( 'Agor <b>y bwrdd</b>', $page->one( '//goodturn-request-board//a' )->textContent );
} );

test( 'the editor is told what the settings are, in a script that cannot be broken out of', static function (): void {
	$told = static function ( array $settings, array $capabilities ): array {
		stand_in_visit( array( 'goodturn' => $settings ), $capabilities );
		do_action( 'enqueue_block_editor_assets' );
		list( $script ) = $GLOBALS['stand_in_inline_scripts']['goodturn-request-board-editor-script']['before'];
		lacks( '<', $script );
		same( 1, preg_match( '/^window\.goodturnRequestBoard = (\{.*\});$/', $script, $parts ) );
		return json_decode( $parts[1], true, 4, JSON_THROW_ON_ERROR );
	};
	$settings = 'https://charity.example/wp-admin/options-general.php?page=goodturn';
	same( array( 'community' => 'tower-hamlets', 'ready' => true, 'settingsUrl' => '' ), $told( READY, array( 'edit_posts' ) ) );
	same( array( 'community' => '', 'ready' => false, 'settingsUrl' => $settings ), $told( array( 'community' => '</script><b>' ), array( 'manage_options' ) ) );
} );

finished();
