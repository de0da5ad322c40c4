<?php
/**
 * Stand-in for WordPress's blocks and shortcodes: block.json is read, and render.php is run, as WordPress does both.
 */

$GLOBALS['stand_in_blocks']     = array();
$GLOBALS['stand_in_shortcodes'] = array();
$GLOBALS['stand_in_wrapper']    = '';

function register_block_type( string $folder ): void {
	$block = json_decode( file_get_contents( "$folder/block.json" ), true, 16, JSON_THROW_ON_ERROR );
	foreach ( array( 'editorScript', 'render' ) as $key ) {
		$block[ $key ] = realpath( $folder . '/' . str_replace( 'file:', '', $block[ $key ] ) );
		if ( false === $block[ $key ] ) {
			throw new RuntimeException( "The file that block.json names as $key is not there." );
		}
	}
	// The name that WordPress gives the script of a block.
	$block['editorHandle']                        = str_replace( '/', '-', $block['name'] ) . '-editor-script';
	$block['editorNeeds']                         = require str_replace( '.js', '.asset.php', $block['editorScript'] );
	$GLOBALS['stand_in_blocks'][ $block['name'] ] = $block;
}

/** What is given and declared must be of its type, or else is as if it were not given. */
function stand_in_block_attributes( array $block, array $given ): array {
	foreach ( $block['attributes'] as $name => $declared ) {
		if ( array_key_exists( $name, $given ) && gettype( $given[ $name ] ) !== $declared['type'] ) {
			unset( $given[ $name ] );
		}
		if ( ! array_key_exists( $name, $given ) && array_key_exists( 'default', $declared ) ) {
			$given[ $name ] = $declared['default'];
		}
	}
	return $given;
}

function stand_in_render_block( string $name, array $given ): string {
	$block                       = $GLOBALS['stand_in_blocks'][ $name ];
	$GLOBALS['stand_in_wrapper'] = 'wp-block-' . str_replace( '/', '-', $name ) . ( isset( $given['align'] ) ? ' align' . $given['align'] : '' );
	wp_enqueue_style( $block['style'] );
	$render = static function ( array $attributes, string $content, object $block, string $file ): string {
		ob_start();
		require $file;
		return ob_get_clean();
	};
	return $render( stand_in_block_attributes( $block, $given ), '', new stdClass(), $block['render'] );
}

function get_block_wrapper_attributes(): string {
	return 'class="' . esc_attr( $GLOBALS['stand_in_wrapper'] ) . '"';
}

function add_shortcode( string $tag, callable $callback ): void {
	$GLOBALS['stand_in_shortcodes'][ $tag ] = $callback;
}

/** Only the attributes that are known, with what is usual for those not given. */
function shortcode_atts( array $usual, array $given, string $tag = '' ): array {
	return array_merge( $usual, array_intersect_key( $given, $usual ) );
}

function do_shortcode( string $content ): string {
	return preg_replace_callback(
		'/\[(\w+)((?:[^\]"\']|"[^"]*"|\'[^\']*\')*)\]/',
		static function ( array $found ): string {
			$callback = $GLOBALS['stand_in_shortcodes'][ $found[1] ] ?? null;
			if ( ! $callback ) {
				return $found[0];
			}
			preg_match_all( '/(\w+)\s*=\s*(?:"([^"]*)"|\'([^\']*)\'|([^\s"\']+))/', $found[2], $pairs, PREG_SET_ORDER | PREG_UNMATCHED_AS_NULL );
			$attributes = array();
			foreach ( $pairs as $pair ) {
				$attributes[ strtolower( $pair[1] ) ] = $pair[2] ?? $pair[3] ?? $pair[4] ?? '';
			}
			return $callback( $attributes ? $attributes : '', '', $found[1] );
		},
		$content
	);
}

function do_blocks( string $content ): string {
	return preg_replace_callback(
		'#<!-- wp:([a-z/-]+) (\{.*?\} )?/-->#s',
		static fn( array $found ): string => stand_in_render_block( $found[1], isset( $found[2] ) ? json_decode( $found[2], true, 16, JSON_THROW_ON_ERROR ) : array() ),
		$content
	);
}
