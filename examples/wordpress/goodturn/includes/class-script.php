<?php
/**
 * The board's script.
 *
 * @package Goodturn
 */

namespace Goodturn;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * Puts the board's script and style on a page, once whatever the number of boards.
 */
final class Script {

	public const ID    = 'goodturn-request-board';
	public const STYLE = 'goodturn-request-board';
	public const THEME = 'goodturn-theme';

	/**
	 * The address of the file.
	 *
	 * @param array<string, string> $settings
	 */
	public static function address( array $settings ): string {
		return self::folder( $settings ) . '/request-board.js';
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
	public static function enqueue( array $settings ): void {
		wp_enqueue_style( self::STYLE );
		if ( function_exists( 'wp_enqueue_script_module' ) ) {
			// No version of WordPress in the address: the browser must ask for the very file whose hash is known.
			wp_enqueue_script_module( self::ID, self::address( $settings ), array(), null );
			return;
		}
		// WordPress 6.3 and 6.4 have no script modules.
		$print = array( self::class, 'print' );
		if ( false === has_action( 'wp_footer', $print ) ) {
			add_action( 'wp_footer', $print );
		}
	}

	public static function print(): void {
		wp_print_script_tag(
			array(
				'type' => 'module',
				'src'  => self::address( Settings::read() ),
				'id'   => self::ID . '-js-module',
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
		if ( ( $attributes['id'] ?? '' ) !== self::ID . '-js-module' ) {
			return $attributes;
		}
		$settings = Settings::read();
		if ( 'fixed' === $settings['channel'] ) {
			$attributes['integrity']   = $settings['integrity'];
			$attributes['crossorigin'] = 'anonymous';
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
			wp_add_inline_style( self::STYLE, 'goodturn-request-board{--goodturn-accent:' . $accent . '}' );
		}
	}
}
