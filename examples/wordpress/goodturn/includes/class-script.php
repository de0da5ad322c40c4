<?php
/**
 * The scripts of the elements.
 *
 * @package Goodturn
 */

namespace Goodturn;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * Puts each element's script and their style on a page, once whatever the number of elements.
 */
final class Script {

	/** The elements, by the names of their files, each with the setting that holds its hash. */
	private const HASHES = array(
		'request-board'    => 'integrity',
		'volunteer-signup' => 'integrity_volunteer_signup',
		'opportunity-list' => 'integrity_opportunity_list',
	);

	public const STYLE = 'goodturn-request-board';
	public const THEME = 'goodturn-theme';

	/**
	 * The address of an element's file.
	 *
	 * @param array<string, string> $settings
	 */
	public static function address( array $settings, string $element ): string {
		return self::folder( $settings ) . "/$element.js";
	}

	/**
	 * Whether an element's file may be loaded: of a fixed version only with its hash.
	 *
	 * @param array<string, string> $settings
	 */
	public static function can_load( array $settings, string $element ): bool {
		return 'fixed' !== $settings['channel'] || '' !== $settings[ self::HASHES[ $element ] ];
	}

	/**
	 * What a content security policy has to let through.
	 *
	 * @param array<string, string> $settings
	 */
	public static function policy( array $settings ): string {
		$directives = array_merge( array( 'script-src', 'connect-src' ), '' === $settings['theme'] ? array() : array( 'style-src' ) );
		return implode( "\n", array_map( static fn( string $name ): string => "$name {$settings['api']};", $directives ) );
	}

	/** @param array<string, string> $settings */
	private static function folder( array $settings ): string {
		return $settings['api'] . '/embed/' . ( 'fixed' === $settings['channel'] ? $settings['version'] : 'v1' );
	}

	/** @param array<string, string> $settings */
	public static function enqueue( array $settings, string $element = 'request-board' ): void {
		wp_enqueue_style( self::STYLE );
		if ( function_exists( 'wp_enqueue_script_module' ) ) {
			// No version of WordPress in the address: the browser must ask for the very file whose hash is known.
			wp_enqueue_script_module( "goodturn-$element", self::address( $settings, $element ), array(), null );
			return;
		}
		// WordPress 6.3 and 6.4 have no script modules.
		$print = array( self::class, str_replace( '-', '_', "print_$element" ) );
		if ( false === has_action( 'wp_footer', $print ) ) {
			add_action( 'wp_footer', $print );
		}
	}

	public static function print_request_board(): void {
		self::print( 'request-board' );
	}

	public static function print_volunteer_signup(): void {
		self::print( 'volunteer-signup' );
	}

	public static function print_opportunity_list(): void {
		self::print( 'opportunity-list' );
	}

	private static function print( string $element ): void {
		wp_print_script_tag(
			array(
				'type' => 'module',
				'src'  => self::address( Settings::read(), $element ),
				'id'   => "goodturn-$element-js-module",
			)
		);
	}

	/**
	 * Adds the hash of a fixed version to the tag, which WordPress prints without one.
	 *
	 * @param array<string, string|bool> $attributes of any script of the page
	 * @return array<string, string|bool>
	 */
	public static function add_integrity( $attributes ) {
		$settings = Settings::read();
		foreach ( self::HASHES as $element => $hash ) {
			if ( "goodturn-$element-js-module" === ( $attributes['id'] ?? '' ) && 'fixed' === $settings['channel'] ) {
				$attributes['integrity']   = $settings[ $hash ];
				$attributes['crossorigin'] = 'anonymous';
			}
		}
		return $attributes;
	}

	/** The style is registered early, so that the block editor and the theme know its name. */
	public static function register_style(): void {
		$settings = Settings::read();
		$before   = array();
		if ( '' !== $settings['theme'] && '' !== $settings['api'] ) {
			// Before the plugin's own style, so that the colour of the settings wins over the theme's.
			$before = array( self::THEME );
			wp_register_style( self::THEME, self::folder( $settings ) . '/themes/' . $settings['theme'] . '.css', array(), null );
		}
		wp_register_style( self::STYLE, plugins_url( 'assets/request-board.css', __DIR__ ), $before, '0.2.0' );
		$accent = $settings['accent'];
		if ( '' !== $accent ) {
			wp_add_inline_style( self::STYLE, 'goodturn-request-board,goodturn-volunteer-signup,goodturn-opportunity-list{--goodturn-accent:' . $accent . '}' );
		}
	}
}
