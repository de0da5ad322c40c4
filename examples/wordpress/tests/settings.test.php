<?php
/**
 * What administrators see and save, and what is left when the plugin is deleted.
 */

use Goodturn\Settings;
use Goodturn\Testing\Html;
use function Goodturn\Testing\{contains, finished, same, test};

require_once dirname( __DIR__, 3 ) . '/scripts/checks/php/testing.php';
require_once __DIR__ . '/wordpress.php';

const HASH  = 'sha384-oqVuAfXRKap7fdgcCY5uykM6+R9GqQ8K/uxy9rx7HNQlGYl1kPzQho1wx4JwY8wC';
const GOOD  = array(
	'api'            => 'https://goodturn.example/',
	'community'      => 'tower-hamlets',
	'channel'        => 'fixed',
	'version'        => '0.1.0',
	'integrity'      => HASH,
	'integrity_volunteer_signup' => HASH,
	'integrity_opportunity_list' => '',
	'theme'          => 'govuk',
	'accent'         => '#00703C',
	'fallback_text'  => 'Call <strong>us</strong>.',
	'fallback_link'  => '/contact',
	'fallback_label' => 'Contact',
);
const SAVED = array(
	...GOOD,
	'api'    => 'https://goodturn.example',
	'accent' => '#00703c',
);

/** @return array{settings: mixed, said: string[]} what is stored after saving, and what the page says */
function saved( array $typed, array $before = array(), array $capabilities = array( 'manage_options' ), ?string $nonce = null ): array {
	stand_in_visit( $before ? array( 'goodturn' => $before ) : array(), $capabilities );
	do_action( 'admin_init' );
	stand_in_save_settings(
		array(
			'option_page' => 'goodturn',
			'_wpnonce'    => $nonce ?? wp_create_nonce( 'goodturn-options' ),
			'goodturn'    => $typed,
		)
	);
	return array(
		'settings' => get_option( 'goodturn' ),
		'said'     => array_column( get_settings_errors( 'goodturn' ), 'message', 'code' ),
	);
}

function refused( callable $act ): string {
	try {
		$act();
	} catch ( Stand_In_Death $death ) {
		return $death->getMessage();
	}
	throw new Exception( 'It was not refused.' );
}

function settings_page( array $settings, array $capabilities = array( 'manage_options' ) ): Html {
	stand_in_visit( array( 'goodturn' => $settings ), $capabilities );
	do_action( 'admin_init' );
	do_action( 'admin_menu' );
	ob_start();
	try {
		$GLOBALS['stand_in_pages']['goodturn']['show']();
	} finally {
		$html = ob_get_clean();
	}
	return new Html( $html );
}

foreach ( json_decode( file_get_contents( dirname( __DIR__, 3 ) . '/scripts/checks/php/rules.json' ), true, 8, JSON_THROW_ON_ERROR ) as $rule => $cases ) {
	test( "the rule of $rule keeps what can be used and refuses the rest", static function () use ( $rule, $cases ): void {
		foreach ( $cases['kept'] as $typed => $kept ) {
			same( $kept, Goodturn\Rules::$rule( (string) $typed ), "What becomes of $typed" );
			same( $kept, Goodturn\Rules::$rule( $kept ), 'What is kept' );
		}
		foreach ( array( ...$cases['refused'], '' ) as $typed ) {
			same( null, Goodturn\Rules::$rule( $typed ), "What becomes of $typed" );
		}
	} );
}

test( 'what is typed right is kept, tidied up, without a word', static function (): void {
	same( array( 'settings' => SAVED, 'said' => array() ), saved( GOOD ) );
} );

test( 'what is saved again stays the same', static function (): void {
	same( array( 'settings' => SAVED, 'said' => array() ), saved( SAVED, SAVED ) );
} );

$wrong = array(
	'api'           => array( 'goodturn.example/embed', 'Enter the address of your Goodturn, like https://goodturn.example, without anything after the name.' ),
	'community'     => array( 'Tower Hamlets', 'Enter the short name of your community, like tower-hamlets: small letters, numbers and hyphens.' ),
	'channel'       => array( 'nightly', 'Select the newest version or a fixed version.' ),
	'version'       => array( 'newest', 'Enter the number of the fixed version, like 0.1.0. Which version visitors get was not changed.' ),
	'integrity'     => array( 'sha384-abc', 'Copy the hash of request-board.js from the version’s integrity.json: sha384- and 64 characters. Which version visitors get was not changed.' ),
	'accent'        => array( '#fff}</style>', 'Enter the colour as # and six letters or numbers, like #00703c.' ),
	'fallback_link' => array( 'javascript:alert(1)', 'Enter a link that begins with https://, tel:, mailto: or /.' ),
);
foreach ( $wrong as $name => list( $typed, $sentence ) ) {
	test( "a wrong $name gets one sentence and leaves what was there", static function () use ( $name, $typed, $sentence ): void {
		same( array( 'settings' => SAVED, 'said' => array( "goodturn-$name" => $sentence ) ), saved( array( $name => $typed ) + GOOD, SAVED ) );
	} );
}

test( 'a new number with an old or wrong hash changes neither', static function (): void {
	$result = saved( array( 'version' => '0.2.0', 'integrity' => 'oops' ) + GOOD, SAVED );
	same( SAVED, $result['settings'] );
} );

test( 'a fixed version needs its number and its hash', static function (): void {
	$result = saved( array( 'version' => '', 'integrity' => '' ) + GOOD );
	same( array( 'goodturn-version', 'goodturn-integrity' ), array_keys( $result['said'] ) );
	same( 'evergreen', $result['settings']['channel'] );
} );

test( 'a setting can be emptied again', static function (): void {
	$result = saved( array( 'accent' => '', 'fallback_link' => ' ', 'fallback_text' => '' ) + GOOD, SAVED );
	same( array( '', '', '', array() ), array( $result['settings']['accent'], $result['settings']['fallback_link'], $result['settings']['fallback_text'], $result['said'] ) );
} );

test( 'without address and community the page says what to enter', static function (): void {
	same( array( 'goodturn-api', 'goodturn-community' ), array_keys( saved( array() )['said'] ) );
	same( 2, count( get_settings_errors( 'goodturn' ) ), 'The number of sentences' );
	same( array( 'goodturn-api', 'goodturn-community' ), array_keys( saved( array( 'api' => array( 'x' ), 'community' => array() ) )['said'] ) );
} );

test( 'markup in the texts is held to what is allowed', static function (): void {
	$result = saved(
		array(
			'fallback_text'  => '<p onclick="x">Call <strong class="x">us</strong><script>alert(1)</script> <a href="javascript:alert(1)" target="_blank">here</a></p>',
			'fallback_label' => '<b>Contact</b> <script>alert(1)</script>us',
		) + GOOD
	);
	same( 'Call <strong>us</strong>alert(1) <a href="alert(1)">here</a>', $result['settings']['fallback_text'] );
	same( 'Contact us', $result['settings']['fallback_label'] );
} );

test( 'nobody saves without the right to manage options', static function (): void {
	$message = refused( static fn() => saved( GOOD, array(), array( 'edit_posts', 'publish_pages' ) ) );
	same( 'Sorry, you are not allowed to manage these options.', $message );
	same( false, get_option( 'goodturn' ) );
} );

test( 'nobody saves from another website: the nonce is the one of this page', static function (): void {
	stand_in_visit();
	refused( static fn() => saved( GOOD, array(), array( 'manage_options' ), wp_create_nonce( 'other-options' ) ) );
	same( false, get_option( 'goodturn' ) );
	same( wp_create_nonce( 'goodturn-options' ), settings_page( SAVED )->one( '//input[@name="_wpnonce"]' )->getAttribute( 'value' ) );
} );

test( 'the page is for those who manage options', static function (): void {
	same( 'Only people who manage this website can change how Goodturn works.', refused( static fn() => settings_page( SAVED, array( 'edit_posts' ) ) ) );
	same( 'manage_options', $GLOBALS['stand_in_pages']['goodturn']['capability'] );
} );

test( 'each field has a label and a hint, and shows what is set', static function (): void {
	$page = settings_page( SAVED );
	same( array( 'post', 'options.php' ), array( $page->one( '//form' )->getAttribute( 'method' ), $page->one( '//form' )->getAttribute( 'action' ) ) );
	foreach ( Settings::defaults() as $name => $usual ) {
		$field = $page->one( "//*[@name=\"goodturn[$name]\"]" );
		$id    = $field->getAttribute( 'id' );
		same( true, '' !== $page->one( "//label[@for=\"$id\"]" )->textContent );
		same( true, '' !== $page->one( '//*[@id="' . $field->getAttribute( 'aria-describedby' ) . '"]' )->textContent );
		$value = match ( $field->nodeName ) {
			'select' => $page->one( "//*[@name=\"goodturn[$name]\"]/option[@selected]" )->getAttribute( 'value' ),
			'textarea' => $field->textContent,
			default => $field->getAttribute( 'value' ),
		};
		same( SAVED[ $name ], $value, $name );
	}
} );

test( 'a field shows what is stored, character for character', static function (): void {
	$typed = 'Say "hello" &amp; <em>more</em>';
	$page  = settings_page( array( 'fallback_text' => $typed, 'fallback_label' => 'Say "hello" & more' ) + SAVED );
	same( $typed, $page->one( '//textarea' )->textContent );
	same( 'Say "hello" & more', $page->one( '//*[@name="goodturn[fallback_label]"]' )->getAttribute( 'value' ) );
} );

test( 'the page shows the lines for the content security policy', static function (): void {
	$lines = static fn( string $theme ): string => settings_page( array( 'theme' => $theme ) + SAVED )->one( '//pre/code' )->textContent;
	same( "script-src https://goodturn.example;\nconnect-src https://goodturn.example;", $lines( '' ) );
	same( "script-src https://goodturn.example;\nconnect-src https://goodturn.example;\nstyle-src https://goodturn.example;", $lines( 'govuk' ) );
	same( 0, count( settings_page( array() )->all( '//pre' ) ) );
} );

test( 'nothing hostile in the database runs on the page', static function (): void {
	foreach ( array_keys( Settings::defaults() ) as $name ) {
		$page = settings_page( array( $name => '"></textarea><script>alert(1)</script><img src=x onerror=alert(1)>' ) + SAVED );
		$page->harmless();
		same( 0, count( $page->all( '//img' ) ) );
	}
} );

test( 'the list of plugins leads to the page', static function (): void {
	stand_in_visit();
	list( $link, $other ) = apply_filters( 'plugin_action_links_goodturn/goodturn.php', array( 'Deactivate' ) );
	same( 'https://charity.example/wp-admin/options-general.php?page=goodturn', ( new Html( $link ) )->one( '//a' )->getAttribute( 'href' ) );
	same( 'Deactivate', $other );
} );

test( 'deleting the plugin removes its option, on each site of a network, and nothing else', static function (): void {
	define( 'WP_UNINSTALL_PLUGIN', 'goodturn/goodturn.php' );
	stand_in_visit( array( 'goodturn' => SAVED, 'blogname' => 'A charity' ) );
	require dirname( __DIR__ ) . '/goodturn/uninstall.php';
	same( array( 'blogname' => 'A charity' ), $GLOBALS['stand_in_options'] );

	stand_in_visit();
	$GLOBALS['stand_in_sites'] = array( 1 => array( 'goodturn' => SAVED ), 2 => array( 'goodturn' => SAVED, 'blogname' => 'Two' ) );
	require dirname( __DIR__ ) . '/goodturn/uninstall.php';
	same( array( 1 => array(), 2 => array( 'blogname' => 'Two' ) ), $GLOBALS['stand_in_sites'] );
} );

test( 'no sentence is without the plugin’s text domain', static function (): void {
	$folder = dirname( __DIR__ ) . '/goodturn';
	$found  = 0;
	foreach ( new RecursiveIteratorIterator( new RecursiveDirectoryIterator( $folder, FilesystemIterator::SKIP_DOTS ) ) as $file ) {
		if ( ! preg_match( '/\.(php|js)$/', $file->getFilename() ) ) {
			continue;
		}
		preg_match_all( '/(?<![\w>])(?:esc_html__|esc_attr__|__)\(\s*\'(?:[^\'\\\\]|\\\\.)+\'\s*(,\s*\'(\w+)\'\s*)?\)/', file_get_contents( $file->getPathname() ), $calls, PREG_SET_ORDER );
		foreach ( $calls as $call ) {
			++$found;
			same( 'goodturn', $call[2] ?? '', $call[0] );
		}
	}
	same( true, $found > 50, "That more than 50 sentences were found ($found)" );
} );

finished();
