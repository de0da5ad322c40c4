<?php
/**
 * Signing up to volunteer, and the roles of organisations, as blocks and as shortcodes.
 *
 * @package Goodturn
 */

namespace Goodturn;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * Writes the two elements. What is wrong with an attribute is left out: the element says the rest.
 */
final class Volunteering {

	/** The elements by the names of their shortcodes, each with its attributes as a shortcode writes them. */
	private const ELEMENTS = array(
		'goodturn_volunteer_signup' => array( 'volunteer-signup', array( 'community', 'language', 'heading_level' ) ),
		'goodturn_opportunity_list' => array( 'opportunity-list', array( 'community', 'organisation', 'language', 'heading_level' ) ),
	);

	public static function register(): void {
		foreach ( self::ELEMENTS as $shortcode => list( $name ) ) {
			register_block_type( dirname( __DIR__ ) . "/blocks/$name" );
			add_shortcode( $shortcode, static fn( $given ): string => self::html( $shortcode, (array) $given ) );
		}
	}

	/**
	 * An element with its fallback, ready to be printed.
	 *
	 * @param string               $shortcode the name of its shortcode
	 * @param array<string, mixed> $given     by the names of the shortcode
	 */
	public static function html( string $shortcode, array $given ): string {
		list( $name, $attributes ) = self::ELEMENTS[ $shortcode ];
		$settings                  = Settings::read();
		$chosen                    = array();
		foreach ( $attributes as $attribute ) {
			$typed = is_scalar( $given[ $attribute ] ?? '' ) ? trim( (string) ( $given[ $attribute ] ?? '' ) ) : '';
			$value = '' === $typed ? null : self::checked( $attribute, $typed );
			// A community or an organisation that cannot be meant must not become another.
			if ( '' !== $typed && null === $value && in_array( $attribute, array( 'community', 'organisation' ), true ) ) {
				return self::without( $name, $settings, '' );
			}
			if ( null !== $value ) {
				$chosen[ str_replace( '_', '-', $attribute ) ] = $value;
			}
		}
		$community = $chosen['community'] ?? $settings['community'];
		if ( '' === $settings['api'] || '' === $community || ! Script::can_load( $settings, $name ) ) {
			return self::without( $name, $settings, $community );
		}
		Script::enqueue( $settings, $name );
		$html = "<goodturn-$name";
		foreach ( array( 'api' => $settings['api'], 'community' => $community ) + $chosen as $attribute => $value ) {
			$html .= ' ' . $attribute . '="' . esc_attr( $value ) . '"';
		}
		return $html . '>' . self::fallback( $name, $settings, $community ) . "</goodturn-$name>";
	}

	private static function checked( string $attribute, string $value ): ?string {
		return match ( $attribute ) {
			'community' => Rules::community( $value ),
			'organisation' => Rules::id( $value ),
			'language' => Rules::language( $value ),
			'heading_level' => Rules::heading_level( $value ),
		};
	}

	/**
	 * What visitors see where the element cannot be written. Who may edit is told why.
	 *
	 * @param array<string, string> $settings
	 */
	private static function without( string $name, array $settings, string $community ): string {
		$notice = '';
		if ( current_user_can( 'edit_posts' ) ) {
			$notice = '<div class="goodturn-notice"><p>' . esc_html__( 'Goodturn (only people who edit this website see this): look at the address, the community and, for a fixed version, the hash of this file in the settings, and at what this block or shortcode names.', 'goodturn' ) . '</p></div>';
		}
		return $notice . '<div class="goodturn-fallback">' . self::fallback( $name, $settings, $community ) . '</div>';
	}

	/**
	 * The way on without the element: the community's page at its Goodturn, which works without JavaScript.
	 *
	 * @param array<string, string> $settings
	 */
	private static function fallback( string $name, array $settings, string $community ): string {
		$signs_up = 'volunteer-signup' === $name;
		$text     = $signs_up
			? __( 'Signing up to volunteer is not here just now.', 'goodturn' )
			: __( 'The roles for volunteers are not here just now.', 'goodturn' );
		$html     = '<p>' . esc_html( $text ) . '</p>';
		if ( '' === $settings['api'] || '' === $community ) {
			return $html;
		}
		$link  = $settings['api'] . '/c/' . rawurlencode( $community ) . ( $signs_up ? '/volunteer' : '/opportunities' );
		$label = $signs_up ? __( 'Sign up on its own page', 'goodturn' ) : __( 'See the roles on their own page', 'goodturn' );
		return $html . '<p><a href="' . esc_url( $link, Settings::PROTOCOLS ) . '">' . esc_html( $label ) . '</a></p>';
	}
}
