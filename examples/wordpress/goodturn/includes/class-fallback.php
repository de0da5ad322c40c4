<?php
/**
 * The way on without the board.
 *
 * @package Goodturn
 */

namespace Goodturn;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * What stands inside the element: shown without JavaScript, when the script is blocked, and when the API is down.
 */
final class Fallback {

	/**
	 * @param array<string, string> $settings
	 * @param string                $community the one of this board, or nothing when none is set
	 */
	public static function html( array $settings, string $community ): string {
		$text = $settings['fallback_text'];
		if ( '' === $text ) {
			$text = __( 'The request board is not here just now.', 'goodturn' );
		}
		$html = '<p>' . nl2br( wp_kses( $text, Settings::MARKUP, Settings::PROTOCOLS ), false ) . '</p>';
		$link = self::link( $settings, $community );
		if ( '' === $link ) {
			return $html;
		}
		$label = $settings['fallback_label'];
		if ( '' === $label ) {
			$label = '' === $settings['fallback_link'] ? __( 'Open the request board on its own page', 'goodturn' ) : $link;
		}
		return $html . '<p><a href="' . esc_url( $link, Settings::PROTOCOLS ) . '">' . esc_html( $label ) . '</a></p>';
	}

	/** The administrator's own link, or else the community's page on the API's host, which works without JavaScript. */
	private static function link( array $settings, string $community ): string {
		$own = $settings['fallback_link'];
		if ( '' !== $own || '' === $settings['api'] || '' === $community ) {
			return str_starts_with( $own, '/' ) ? home_url( $own ) : $own;
		}
		return $settings['api'] . '/c/' . rawurlencode( $community );
	}
}
