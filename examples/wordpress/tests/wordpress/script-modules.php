<?php
/**
 * Stand-in for the script modules that WordPress has since 6.5: each is printed once, by its id.
 */

$GLOBALS['stand_in_modules']      = array();
$GLOBALS['stand_in_modules_done'] = array();

function wp_enqueue_script_module( string $id, string $source = '', array $needs = array(), string|false|null $version = false ): void {
	if ( false === $version ) {
		$source .= '?ver=6.5';
	} elseif ( null !== $version ) {
		$source .= "?ver=$version";
	}
	$GLOBALS['stand_in_modules'][ $id ] ??= $source;
}

function stand_in_print_modules(): void {
	foreach ( $GLOBALS['stand_in_modules'] as $id => $source ) {
		if ( isset( $GLOBALS['stand_in_modules_done'][ $id ] ) ) {
			continue;
		}
		$GLOBALS['stand_in_modules_done'][ $id ] = true;
		wp_print_script_tag(
			array(
				'type' => 'module',
				'src'  => $source,
				'id'   => "$id-js-module",
			)
		);
	}
}
