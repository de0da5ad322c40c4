<?php
/**
 * Stand-in for WordPress's styles and scripts, printed where WordPress prints them.
 */

$GLOBALS['stand_in_styles']         = array();
$GLOBALS['stand_in_queue']          = array();
$GLOBALS['stand_in_inline_scripts'] = array();

function plugins_url( string $path, string $file ): string {
	// As WordPress has it: the folder of the file within the plugins' folder.
	return STAND_IN_URL . '/wp-content/plugins/' . basename( dirname( $file ) ) . '/' . $path;
}

function plugin_basename( string $file ): string {
	return basename( dirname( $file ) ) . '/' . basename( $file );
}

function wp_register_style( string $handle, string $source, array $needs = array(), string|false|null $version = false ): void {
	$GLOBALS['stand_in_styles'][ $handle ] = array(
		'source' => $source . ( $version ? "?ver=$version" : '' ),
		'needs'  => $needs,
		'inline' => '',
		'done'   => false,
	);
}

function wp_add_inline_style( string $handle, string $css ): void {
	$GLOBALS['stand_in_styles'][ $handle ]['inline'] .= $css;
}

function wp_enqueue_style( string $handle ): void {
	if ( ! isset( $GLOBALS['stand_in_styles'][ $handle ] ) ) {
		throw new LogicException( "No style is registered as $handle." );
	}
	$GLOBALS['stand_in_queue'][ $handle ] = true;
}

/** What is asked for after the head is printed in the footer. */
function stand_in_print_styles(): void {
	$handles = array();
	foreach ( array_keys( $GLOBALS['stand_in_queue'] ) as $handle ) {
		array_push( $handles, ...$GLOBALS['stand_in_styles'][ $handle ]['needs'], ...array( $handle ) );
	}
	foreach ( $handles as $handle ) {
		$style = &$GLOBALS['stand_in_styles'][ $handle ];
		if ( $style['done'] ) {
			continue;
		}
		$style['done'] = true;
		echo '<link rel="stylesheet" id="' . esc_attr( "$handle-css" ) . '" href="' . esc_url( $style['source'] ) . '" media="all">' . "\n";
		if ( '' !== $style['inline'] ) {
			echo '<style id="' . esc_attr( "$handle-inline-css" ) . '">' . "\n" . $style['inline'] . "\n</style>\n";
		}
	}
}

function wp_add_inline_script( string $handle, string $script, string $position = 'after' ): void {
	if ( ! in_array( $handle, array_column( $GLOBALS['stand_in_blocks'], 'editorHandle' ), true ) ) {
		throw new LogicException( "No script is registered as $handle." );
	}
	$GLOBALS['stand_in_inline_scripts'][ $handle ][ $position ][] = $script;
}

function wp_print_script_tag( array $attributes ): void {
	$html = '';
	foreach ( apply_filters( 'wp_script_attributes', $attributes ) as $name => $value ) {
		if ( is_bool( $value ) ) {
			$html .= $value ? " $name" : '';
		} else {
			$html .= " $name=\"" . esc_attr( $value ) . '"';
		}
	}
	echo "<script$html></script>\n";
}
