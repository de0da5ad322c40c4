<?php
/**
 * Stand-in for WordPress's escaping: it does what the developer handbook says of each function, and no more of it than is used here.
 */

function stand_in_specialchars( mixed $text ): string {
	$text = (string) $text;
	// Bytes that are no UTF-8 make the whole text empty.
	return mb_check_encoding( $text, 'UTF-8' ) ? htmlspecialchars( $text, ENT_QUOTES | ENT_HTML5, 'UTF-8', false ) : '';
}

function esc_html( mixed $text ): string {
	return stand_in_specialchars( $text );
}

function esc_attr( mixed $text ): string {
	return stand_in_specialchars( $text );
}

/** Encodes also what is encoded already, so that the field shows what was typed. */
function esc_textarea( mixed $text ): string {
	return htmlspecialchars( (string) $text, ENT_QUOTES, 'UTF-8' );
}

/** Empty for a protocol that is not allowed; `http://` in front of what looks like a bare host. */
function esc_url( string $url, ?array $protocols = null ): string {
	$url = str_replace( ' ', '%20', ltrim( $url ) );
	$url = preg_replace( '|[^a-z0-9-~+_.?#=!&;,/:%@$\|*\'()\[\]\x80-\xff]|i', '', $url );
	if ( '' === $url ) {
		return '';
	}
	$url = str_replace( ';//', '://', $url );
	if ( ! str_contains( $url, ':' ) && ! in_array( $url[0], array( '/', '#', '?' ), true ) ) {
		$url = 'http://' . $url;
	}
	$url = str_replace( "'", '&#039;', preg_replace( '/&(?!#?\w+;)/', '&#038;', $url ) );
	if ( '/' === $url[0] ) {
		return $url;
	}
	$allowed = $protocols ?? array( 'http', 'https', 'ftp', 'mailto', 'tel', 'sms' );
	return stand_in_good_protocol( $url, $allowed ) === $url ? $url : '';
}

/** Takes away a protocol that is not allowed, however it is written. */
function stand_in_good_protocol( string $value, array $allowed ): string {
	do {
		$before  = $value;
		$decoded = html_entity_decode( $value, ENT_QUOTES | ENT_HTML5, 'UTF-8' );
		if ( preg_match( '/^([^:\/?#]*):(.*)$/s', $decoded, $parts ) ) {
			$scheme = strtolower( preg_replace( '/[\s\x00-\x1f]+/', '', $parts[1] ) );
			if ( ! in_array( $scheme, $allowed, true ) ) {
				$value = $parts[2];
			}
		}
	} while ( $before !== $value );
	return $value;
}

/** Keeps the elements and attributes that are allowed; of all others the text stays. */
function wp_kses( string $content, array $elements, array $protocols = array() ): string {
	$protocols = $protocols ? $protocols : array( 'http', 'https', 'ftp', 'mailto', 'tel', 'sms' );
	$content   = str_replace( "\0", '', $content );
	$content   = preg_replace( '/&(?!(#\d+|#x[0-9a-f]+|[a-z][a-z0-9]*);)/i', '&amp;', $content );
	return preg_replace_callback(
		'/<!--.*?(-->|$)|<[^>]*(>|$)|>/s',
		static function ( array $found ) use ( $elements, $protocols ): string {
			if ( '>' === $found[0] ) {
				return '&gt;';
			}
			if ( ! preg_match( '#^<\s*(/?)\s*([a-z0-9-]+)([^>]*)>?$#is', $found[0], $tag ) ) {
				return '';
			}
			$name = strtolower( $tag[2] );
			if ( ! isset( $elements[ $name ] ) ) {
				return '';
			}
			if ( '' !== $tag[1] ) {
				return "</$name>";
			}
			$kept = '';
			preg_match_all( '/([a-z-]+)\s*=\s*("[^"]*"|\'[^\']*\'|[^\s"\'>]+)/i', $tag[3], $attributes, PREG_SET_ORDER );
			foreach ( $attributes as $attribute ) {
				$attribute_name = strtolower( $attribute[1] );
				if ( isset( $elements[ $name ][ $attribute_name ] ) ) {
					$value = trim( $attribute[2], '"\'' );
					$value = 'href' === $attribute_name ? stand_in_good_protocol( $value, $protocols ) : $value;
					$kept .= " $attribute_name=\"" . esc_attr( $value ) . '"';
				}
			}
			return "<$name$kept>";
		},
		$content
	);
}

/** One line without tags, octets and doubled spaces. */
function sanitize_text_field( mixed $text ): string {
	$text = (string) $text;
	if ( ! mb_check_encoding( $text, 'UTF-8' ) ) {
		return '';
	}
	$text = preg_replace( '@<(script|style)[^>]*?>.*?</\1>@si', '', $text );
	$text = preg_replace( '/%[a-f0-9]{2}/i', '', strip_tags( $text ) );
	return trim( preg_replace( '/[\r\n\t ]+/', ' ', $text ) );
}

function wp_json_encode( mixed $data, int $flags = 0 ): string|false {
	return json_encode( $data, $flags );
}

/** @var array<string, array<string, string>> sentences of translators, by text domain */
$GLOBALS['stand_in_translations'] = array();

function __( string $text, string $domain = 'default' ): string {
	return $GLOBALS['stand_in_translations'][ $domain ][ $text ] ?? $text;
}

function esc_html__( string $text, string $domain = 'default' ): string {
	return esc_html( __( $text, $domain ) );
}
