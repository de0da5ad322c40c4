<?php
/**
 * Settings > Goodturn.
 *
 * @package Goodturn
 */

namespace Goodturn;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * The page in the dashboard. WordPress's settings API brings the nonce, and lets only those save who may manage options.
 */
final class Settings_Page {

	private const PAGE = 'goodturn';

	public static function url(): string {
		return admin_url( 'options-general.php?page=' . self::PAGE );
	}

	public static function add(): void {
		add_options_page( __( 'Goodturn', 'goodturn' ), __( 'Goodturn', 'goodturn' ), 'manage_options', self::PAGE, array( self::class, 'show' ) );
	}

	public static function register(): void {
		register_setting(
			self::PAGE,
			Settings::OPTION,
			array(
				'type'              => 'array',
				'sanitize_callback' => array( Settings::class, 'sanitize' ),
				'default'           => Settings::defaults(),
				'show_in_rest'      => false,
			)
		);
		foreach ( Settings_Form::sections() as $id => $section ) {
			add_settings_section( $id, $section['title'], '__return_empty_string', self::PAGE );
			foreach ( $section['fields'] as $name => $field ) {
				add_settings_field(
					"goodturn-$name",
					$field['label'],
					array( Settings_Form::class, 'field' ),
					self::PAGE,
					$id,
					array(
						'name'      => $name,
						'label_for' => "goodturn-$name",
						'hint'      => $field['hint'],
						'type'      => $field['type'] ?? 'text',
						'options'   => $field['options'] ?? array(),
					)
				);
			}
		}
	}

	public static function show(): void {
		if ( ! current_user_can( 'manage_options' ) ) {
			wp_die( esc_html__( 'Only people who manage this website can change how Goodturn works.', 'goodturn' ) );
		}
		$settings = Settings::read();
		echo '<div class="wrap"><h1>' . esc_html__( 'Goodturn', 'goodturn' ) . '</h1>';
		echo '<p>' . esc_html__( 'Put the board on a page with the block “Goodturn request board”, or with this shortcode:', 'goodturn' ) . ' <code>[goodturn_request_board]</code></p>';
		echo '<form action="options.php" method="post">';
		settings_fields( self::PAGE );
		do_settings_sections( self::PAGE );
		submit_button();
		echo '</form>';
		if ( '' !== $settings['api'] ) {
			echo '<h2>' . esc_html__( 'Content security policy', 'goodturn' ) . '</h2>';
			echo '<p>' . esc_html__( 'If your website sends one, add this to it:', 'goodturn' ) . '</p>';
			echo '<pre><code>' . esc_html( Script::policy( $settings ) ) . '</code></pre>';
		}
		echo '</div>';
	}

	/**
	 * @param string[] $links below the plugin's name in the list of plugins
	 * @return string[]
	 */
	public static function link( array $links ): array {
		$ours = '<a href="' . esc_url( self::url() ) . '">' . esc_html__( 'Settings', 'goodturn' ) . '</a>';
		return array_merge( array( $ours ), $links );
	}
}
