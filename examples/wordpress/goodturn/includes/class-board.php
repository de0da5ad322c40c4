<?php
/**
 * The board as a block and as a shortcode.
 *
 * @package Goodturn
 */

namespace Goodturn;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * Writes the element. The block and the shortcode differ only in who gives the attributes.
 */
final class Board {

	/** Attributes of the element, as a shortcode writes them. */
	private const ATTRIBUTES = array( 'community', 'area', 'category', 'filters', 'language', 'view', 'heading_level' );

	public static function register(): void {
		Script::register_style();
		register_block_type( dirname( __DIR__ ) . '/blocks/request-board' );
		add_shortcode( 'goodturn_request_board', array( self::class, 'shortcode' ) );
	}

	/** Lets the block say in the editor what it will show, and what is missing. */
	public static function tell_editor(): void {
		$settings = Settings::read();
		$facts    = array(
			'community'   => $settings['community'],
			'ready'       => '' !== $settings['api'],
			'settingsUrl' => current_user_can( 'manage_options' ) ? Settings_Page::url() : '',
		);
		wp_add_inline_script(
			'goodturn-request-board-editor-script',
			'window.goodturnRequestBoard = ' . wp_json_encode( $facts, JSON_HEX_TAG | JSON_HEX_AMP ) . ';',
			'before'
		);
	}

	/**
	 * @param array<string, string>|string $given WordPress hands over an empty string when there are none
	 */
	public static function shortcode( $given ): string {
		return self::html( shortcode_atts( array_fill_keys( self::ATTRIBUTES, '' ), (array) $given, 'goodturn_request_board' ) );
	}

	/**
	 * The element with its fallback, ready to be printed.
	 *
	 * @param array<string, mixed> $given by the names of the shortcode
	 */
	public static function html( array $given ): string {
		$settings = Settings::read();
		$wrong    = array();
		$chosen   = array();
		foreach ( self::ATTRIBUTES as $name ) {
			$typed = is_scalar( $given[ $name ] ?? '' ) ? trim( (string) ( $given[ $name ] ?? '' ) ) : '';
			// A page may not hold control characters, not even in a sentence about them.
			$typed = preg_replace( '/[\x00-\x1f\x7f]/', '', $typed );
			$value = '' === $typed ? '' : self::checked( $name, $typed );
			if ( null === $value ) {
				$wrong[ $name ] = self::sentence( $name, $typed );
			} elseif ( '' !== $value ) {
				$chosen[ str_replace( '_', '-', $name ) ] = $value;
			}
		}
		// A community that cannot be meant must not become the usual one.
		$community = isset( $wrong['community'] ) ? '' : ( $chosen['community'] ?? $settings['community'] );
		$missing   = array();
		foreach ( array( 'api' => $settings['api'], 'community' => $community ) as $name => $value ) {
			if ( '' === $value ) {
				$missing[ $name ] = Settings::sentence( $name );
			}
		}
		$notice   = self::notice( $missing + $wrong );
		$fallback = Fallback::html( $settings, $community );
		if ( $missing ) {
			return $notice . '<div class="goodturn-fallback">' . $fallback . '</div>';
		}
		Script::enqueue( $settings );
		$html = '<goodturn-request-board';
		foreach ( array( 'api' => $settings['api'], 'community' => $community ) + $chosen as $name => $value ) {
			$html .= ' ' . $name . '="' . esc_attr( $value ) . '"';
		}
		return $notice . $html . '>' . $fallback . '</goodturn-request-board>';
	}

	private static function checked( string $name, string $value ): ?string {
		return match ( $name ) {
			'community' => Rules::community( $value ),
			'area', 'category' => Rules::id( $value ),
			'filters' => Rules::filters( $value ),
			'language' => Rules::language( $value ),
			'view' => Rules::view( $value ),
			'heading_level' => Rules::heading_level( $value ),
		};
	}

	private static function sentence( string $name, string $typed ): string {
		return match ( $name ) {
			'community' => Settings::sentence( 'community' ),
			/* translators: %s: what somebody typed as the id of an area. */
			'area' => sprintf( __( 'There is no area “%s”: copy its id from your Goodturn. The board shows all areas.', 'goodturn' ), $typed ),
			/* translators: %s: what somebody typed as a kind of help. */
			'category' => sprintf( __( 'There is no kind of help “%s”: write its id, like pets. The board shows every kind.', 'goodturn' ), $typed ),
			'filters' => __( 'The first search is written like q=fence&postcode=E1 4TT, with q, area, category, postcode, when and sort. The board begins without one.', 'goodturn' ),
			/* translators: %s: what somebody typed as a language. */
			'language' => sprintf( __( '“%s” is no language tag: write one like en or pt-BR. The board takes the language of the page.', 'goodturn' ), $typed ),
			'view' => __( 'The view is board, ask or yours. The board begins with its requests.', 'goodturn' ),
			'heading_level' => __( 'The heading level is a number from 1 to 6. The board takes 2.', 'goodturn' ),
		};
	}

	/**
	 * Tells those who can do something about it, and nobody else.
	 *
	 * @param array<string, string> $problems sentences by the name of what they are about
	 */
	private static function notice( array $problems ): string {
		if ( ! $problems || ! current_user_can( 'edit_posts' ) ) {
			return '';
		}
		$html = '<div class="goodturn-notice"><p><strong>' . esc_html__( 'Goodturn (only people who edit this website see this)', 'goodturn' ) . '</strong></p><ul>';
		foreach ( $problems as $problem ) {
			$html .= '<li>' . esc_html( $problem ) . '</li>';
		}
		$html .= '</ul>';
		if ( isset( $problems['api'] ) && current_user_can( 'manage_options' ) ) {
			$html .= '<p><a href="' . esc_url( Settings_Page::url() ) . '">' . esc_html__( 'Open the settings', 'goodturn' ) . '</a></p>';
		}
		return $html . '</div>';
	}
}
