<?php
/**
 * What the website's administrator chose.
 *
 * @package Goodturn
 */

namespace Goodturn;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * The one option of the plugin: reading it, and checking what is to be written.
 */
final class Settings {

	public const OPTION = 'goodturn';

	/** A fallback text may have these elements, and nothing else. */
	public const MARKUP = array(
		'a'      => array( 'href' => true ),
		'br'     => array(),
		'em'     => array(),
		'strong' => array(),
	);

	public const PROTOCOLS = array( 'http', 'https', 'mailto', 'tel' );

	private const TOGETHER = array( 'channel', 'version', 'integrity', 'integrity_volunteer_signup', 'integrity_opportunity_list' );

	/** @return array<string, string> */
	public static function defaults(): array {
		return array(
			'api'            => '',
			'community'      => '',
			'channel'        => 'evergreen',
			'version'        => '',
			'integrity'      => '',
			'integrity_volunteer_signup' => '',
			'integrity_opportunity_list' => '',
			'theme'          => '',
			'accent'         => '',
			'fallback_text'  => '',
			'fallback_link'  => '',
			'fallback_label' => '',
		);
	}

	/**
	 * What is stored, each part checked again, because an import or another plugin may have written it.
	 *
	 * @return array<string, string>
	 */
	public static function read(): array {
		$stored   = get_option( self::OPTION, array() );
		$settings = self::defaults();
		foreach ( $settings as $name => $usual ) {
			$value             = is_array( $stored ) ? ( $stored[ $name ] ?? '' ) : '';
			$settings[ $name ] = ( is_string( $value ) ? self::checked( $name, $value ) : null ) ?? $usual;
		}
		if ( 'fixed' === $settings['channel'] && ( '' === $settings['version'] || '' === $settings['integrity'] ) ) {
			$settings['channel'] = 'evergreen';
		}
		return $settings;
	}

	/**
	 * Checks what was typed. What cannot be used gets a sentence and leaves the earlier value as it was.
	 *
	 * @param mixed $given what the form sent
	 * @return array<string, string>
	 */
	public static function sanitize( $given ): array {
		$given    = is_array( $given ) ? $given : array();
		$settings = self::read();
		$before   = $settings;
		$wrong    = array();
		foreach ( array_keys( $settings ) as $name ) {
			$typed = is_string( $given[ $name ] ?? null ) ? trim( $given[ $name ] ) : '';
			$value = '' === $typed ? self::defaults()[ $name ] : self::checked( $name, $typed );
			if ( null === $value ) {
				$wrong[] = $name;
			} else {
				$settings[ $name ] = $value;
			}
		}
		if ( 'fixed' === $settings['channel'] ) {
			foreach ( array( 'version', 'integrity' ) as $name ) {
				if ( '' === $settings[ $name ] ) {
					$wrong[] = $name;
				}
			}
		}
		// A new number with an old hash would stop an element: they change together or not at all.
		if ( array_intersect( self::TOGETHER, $wrong ) ) {
			foreach ( self::TOGETHER as $name ) {
				$settings[ $name ] = $before[ $name ];
			}
		}
		foreach ( $wrong as $name ) {
			self::say( $name, self::sentence( $name ) );
		}
		foreach ( array( 'api', 'community' ) as $name ) {
			if ( '' === $settings[ $name ] ) {
				self::say( $name, self::sentence( $name ) );
			}
		}
		return $settings;
	}

	/** What to do about a setting that is missing or cannot be used. */
	public static function sentence( string $name ): string {
		$sentences = array(
			/* translators: keep https://goodturn.example as it is. */
			'api'           => __( 'Enter the address of your Goodturn, like https://goodturn.example, without anything after the name.', 'goodturn' ),
			'community'     => __( 'Enter the short name of your community, like tower-hamlets: small letters, numbers and hyphens.', 'goodturn' ),
			'channel'       => __( 'Select the newest version or a fixed version.', 'goodturn' ),
			'version'       => __( 'Enter the number of the fixed version, like 0.1.0. Which version visitors get was not changed.', 'goodturn' ),
			'integrity'     => __( 'Copy the hash of request-board.js from the version’s integrity.json: sha384- and 64 characters. Which version visitors get was not changed.', 'goodturn' ),
			'integrity_volunteer_signup' => __( 'Copy the hash of volunteer-signup.js from the version’s integrity.json: sha384- and 64 characters. Which version visitors get was not changed.', 'goodturn' ),
			'integrity_opportunity_list' => __( 'Copy the hash of opportunity-list.js from the version’s integrity.json: sha384- and 64 characters. Which version visitors get was not changed.', 'goodturn' ),
			'theme'         => __( 'Select a theme, or Goodturn’s own look.', 'goodturn' ),
			'accent'        => __( 'Enter the colour as # and six letters or numbers, like #00703c.', 'goodturn' ),
			'fallback_link' => __( 'Enter a link that begins with https://, tel:, mailto: or /.', 'goodturn' ),
		);
		return $sentences[ $name ] ?? __( 'Enter this again.', 'goodturn' );
	}

	/** The value as it may be kept, or null. */
	private static function checked( string $name, string $value ): ?string {
		if ( '' === $value ) {
			return null;
		}
		return match ( $name ) {
			'api' => Rules::origin( $value ),
			'fallback_text' => wp_kses( $value, self::MARKUP, self::PROTOCOLS ),
			'fallback_label' => sanitize_text_field( $value ),
			'fallback_link' => Rules::link( $value ),
			'community' => Rules::community( $value ),
			'channel' => Rules::channel( $value ),
			'version' => Rules::version( $value ),
			'integrity', 'integrity_volunteer_signup', 'integrity_opportunity_list' => Rules::integrity( $value ),
			'theme' => Rules::theme( $value ),
			'accent' => Rules::accent( $value ),
		};
	}

	/** WordPress checks an option twice when it is stored for the first time, and one sentence is enough. */
	private static function say( string $name, string $sentence ): void {
		foreach ( get_settings_errors( self::OPTION ) as $said ) {
			if ( "goodturn-$name" === $said['code'] ) {
				return;
			}
		}
		add_settings_error( self::OPTION, "goodturn-$name", $sentence );
	}
}
