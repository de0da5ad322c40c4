<?php
/**
 * What visitors and editors get from the blocks and shortcodes of volunteering.
 */

use Goodturn\Testing\Html;
use function Goodturn\Testing\{contains, finished, same, test};

require_once dirname( __DIR__, 3 ) . '/scripts/checks/php/testing.php';
require_once __DIR__ . '/wordpress.php';

const HASH         = 'sha384-oqVuAfXRKap7fdgcCY5uykM6+R9GqQ8K/uxy9rx7HNQlGYl1kPzQho1wx4JwY8wC';
const ORGANISATION = '01a1f871-0980-7a10-8b20-000000000701';
const READY        = array(
	'api'       => 'https://goodturn.example',
	'community' => 'tower-hamlets',
);

function page_with( string $content, array $settings = READY, array $capabilities = array() ): Html {
	stand_in_visit( array( 'goodturn' => $settings ), $capabilities );
	return new Html( stand_in_page( $content ) );
}

$elements = array(
	'volunteer-signup' => array( 'goodturn_volunteer_signup', 'https://goodturn.example/c/bow/volunteer' ),
	'opportunity-list' => array( 'goodturn_opportunity_list', 'https://goodturn.example/c/bow/opportunities' ),
);
foreach ( $elements as $name => list( $shortcode, $way_on ) ) {
	test( "the block and the shortcode of $name become the element, from one script", static function () use ( $name, $shortcode ): void {
		$page = page_with( "<!-- wp:goodturn/$name /-->[$shortcode]" );
		same( array( READY, READY ), array_map( array( Html::class, 'attributes' ), $page->all( "//goodturn-$name" ) ) );
		same( "https://goodturn.example/embed/v1/$name.js", $page->one( '//script' )->getAttribute( 'src' ) );
		$page->harmless( 1 );
	} );

	test( "all attributes of $name reach the element, and inside it stand words and a way on", static function () use ( $name, $shortcode, $way_on ): void {
		$page  = page_with( "[$shortcode community=\"bow\" organisation=\"" . ORGANISATION . '" language="cy" heading_level="3" style="x"]' );
		$given = array( 'api' => 'https://goodturn.example', 'community' => 'bow' ) + ( 'opportunity-list' === $name ? array( 'organisation' => ORGANISATION ) : array() );
		same( $given + array( 'language' => 'cy', 'heading-level' => '3' ), Html::attributes( $page->one( "//goodturn-$name" ) ) );
		contains( 'not here just now', $page->one( "//goodturn-$name/p[1]" )->textContent );
		same( $way_on, $page->one( "//goodturn-$name//a" )->getAttribute( 'href' ) );
	} );

	test( "of a fixed version $name is loaded with its own hash, and not at all without one", static function () use ( $name, $shortcode ): void {
		$fixed = READY + array( 'channel' => 'fixed', 'version' => '0.1.0', 'integrity' => HASH );
		$page  = page_with( "[$shortcode]", $fixed + array( 'integrity_' . str_replace( '-', '_', $name ) => HASH ) );
		same( array( "https://goodturn.example/embed/0.1.0/$name.js", HASH ), array( $page->one( '//script' )->getAttribute( 'src' ), $page->one( '//script' )->getAttribute( 'integrity' ) ) );
		$without = page_with( "[$shortcode]", $fixed, array( 'edit_posts' ) );
		same( array( 0, 0, 1 ), array( count( $without->all( "//goodturn-$name" ) ), count( $without->all( '//script' ) ), count( $without->all( '//*[@class="goodturn-notice"]' ) ) ) );
		contains( '/c/tower-hamlets/', $without->one( '//*[@class="goodturn-fallback"]//a' )->getAttribute( 'href' ) );
	} );

	test( "what cannot be meant makes no other community or organisation of $name, and reaches nobody", static function () use ( $name, $shortcode ): void {
		foreach ( array( '"><script>alert(1)</script>', 'javascript:alert(1)', '</div><img src=x onerror=alert(1)>' ) as $value ) {
			foreach ( 'opportunity-list' === $name ? array( 'community', 'organisation' ) : array( 'community' ) as $attribute ) {
				$page = page_with( "<!-- wp:goodturn/$name " . json_encode( array( $attribute => $value ), JSON_HEX_TAG ) . ' /-->' );
				$page->harmless();
				same( array( 0, 0 ), array( count( $page->all( "//goodturn-$name" ) ), count( $page->all( '//img|//*[@class="goodturn-notice"]' ) ) ) );
			}
			$page = page_with( "<!-- wp:goodturn/$name " . json_encode( array( 'headingLevel' => $value ), JSON_HEX_TAG ) . ' /-->' );
			same( READY, Html::attributes( $page->one( "//goodturn-$name" ) ) );
			$page->harmless( 1 );
		}
	} );

	test( "without an address $name is its fallback alone", static function () use ( $name, $shortcode ): void {
		$page = page_with( "[$shortcode]", array() );
		same( 0, count( $page->all( "//goodturn-$name|//script|//a" ) ) );
		contains( 'not here just now', $page->one( '//*[@class="goodturn-fallback"]' )->textContent );
	} );
}

finished();
