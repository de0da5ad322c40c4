<?php
/**
 * A stand-in for WordPress: as much of it as the plugin calls, written anew from what its documentation says. It shows that the plugin's
 * own code does what it should; it cannot show what another plugin or a theme makes of it.
 */

define( 'ABSPATH', __DIR__ . '/' );
// A test in a browser gives the address of its page.
defined( 'STAND_IN_URL' ) || define( 'STAND_IN_URL', 'https://charity.example' );

foreach ( array( 'hooks', 'escaping', 'settings', 'scripts', 'blocks' ) as $part ) {
	require_once __DIR__ . "/wordpress/$part.php";
}
// A test of an older WordPress defines this first.
if ( ! defined( 'STAND_IN_WITHOUT_MODULES' ) ) {
	require_once __DIR__ . '/wordpress/script-modules.php';
}
require_once dirname( __DIR__ ) . '/goodturn/goodturn.php';

/** Brings everything back to a new visit of a WordPress with the plugin. Who visits may do what is in `$capabilities`. */
function stand_in_visit( array $options = array(), array $capabilities = array() ): void {
	static $hooks = null, $globals = null;
	$hooks       ??= $GLOBALS['stand_in_hooks'];
	$globals     ??= array_diff_key(
		array_filter( $GLOBALS, static fn( string $name ): bool => str_starts_with( $name, 'stand_in_' ), ARRAY_FILTER_USE_KEY ),
		array( 'stand_in_hooks' => true )
	);
	foreach ( $globals as $name => $value ) {
		unset( $GLOBALS[ $name ] );
		$GLOBALS[ $name ] = $value;
	}
	$GLOBALS['stand_in_hooks']        = $hooks;
	$GLOBALS['stand_in_capabilities'] = $capabilities;
	$GLOBALS['stand_in_options']      = $options;
	add_action( 'wp_head', 'stand_in_print_styles' );
	add_action( 'wp_footer', 'stand_in_print_styles' );
	if ( function_exists( 'wp_enqueue_script_module' ) ) {
		add_action( 'wp_footer', 'stand_in_print_modules' );
	}
	do_action( 'init' );
}

/** A page of a classic theme: the head comes before the content is read. */
function stand_in_page( string $content ): string {
	ob_start();
	echo "<!doctype html>\n<html lang=\"en-GB\"><head><meta charset=\"utf-8\"><title>A charity</title><link rel=\"icon\" href=\"data:,\">\n";
	do_action( 'wp_head' );
	echo "</head><body><main><h1>Help near you</h1>\n" . do_shortcode( do_blocks( $content ) ) . "\n</main>\n";
	do_action( 'wp_footer' );
	echo '</body></html>';
	return ob_get_clean();
}
