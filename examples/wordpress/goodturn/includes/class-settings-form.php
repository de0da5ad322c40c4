<?php
/**
 * The fields of the settings page.
 *
 * @package Goodturn
 */

namespace Goodturn;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * Prints one field each, with its hint.
 */
final class Settings_Form {

	/**
	 * Sections with their fields, in the order in which somebody fills them in.
	 *
	 * @return array<string, array{title: string, fields: array<string, array{label: string, hint: string, type?: string, options?: array<string, string>}>}>
	 */
	public static function sections(): array {
		return array(
			'goodturn-where'    => array(
				'title'  => __( 'Your Goodturn', 'goodturn' ),
				'fields' => array(
					'api'       => array(
						'label' => __( 'Address', 'goodturn' ),
						'hint'  => __( 'Where your Goodturn is, like https://goodturn.example. Ask whoever runs it to add this website to your community.', 'goodturn' ),
						'type'  => 'url',
					),
					'community' => array(
						'label' => __( 'Community', 'goodturn' ),
						'hint'  => __( 'Its short name, like tower-hamlets. A block or shortcode may name another.', 'goodturn' ),
					),
				),
			),
			'goodturn-version'  => array(
				'title'  => __( 'Version', 'goodturn' ),
				'fields' => array(
					'channel'   => array(
						'label'   => __( 'Which version', 'goodturn' ),
						'hint'    => __( 'The newest brings every correction by itself. A fixed version never changes, and the browser checks its hash.', 'goodturn' ),
						'options' => array(
							'evergreen' => __( 'The newest', 'goodturn' ),
							'fixed'     => __( 'A fixed version', 'goodturn' ),
						),
					),
					'version'   => array(
						'label' => __( 'Number of the fixed version', 'goodturn' ),
						'hint'  => __( 'Like 0.1.0. Only for a fixed version.', 'goodturn' ),
					),
					'integrity' => array(
						'label' => __( 'Hash of the fixed version', 'goodturn' ),
						'hint'  => __( 'What /embed/0.1.0/integrity.json of your Goodturn says for request-board.js, with your number in place of 0.1.0.', 'goodturn' ),
					),
					'integrity_volunteer_signup' => array(
						'label' => __( 'Hash of the volunteer sign-up', 'goodturn' ),
						'hint'  => __( 'What it says for volunteer-signup.js. Only for a fixed version, where you show the sign-up.', 'goodturn' ),
					),
					'integrity_opportunity_list' => array(
						'label' => __( 'Hash of the volunteering roles', 'goodturn' ),
						'hint'  => __( 'What it says for opportunity-list.js. Only for a fixed version, where you show the roles.', 'goodturn' ),
					),
				),
			),
			'goodturn-look'     => array(
				'title'  => __( 'Look', 'goodturn' ),
				'fields' => array(
					'theme'  => array(
						'label'   => __( 'Theme', 'goodturn' ),
						'hint'    => __( 'A style sheet that comes with the board, from your Goodturn.', 'goodturn' ),
						'options' => array(
							''              => __( 'Goodturn’s own', 'goodturn' ),
							'plain'         => __( 'Plain', 'goodturn' ),
							'govuk'         => __( 'Like GOV.UK', 'goodturn' ),
							'high-contrast' => __( 'High contrast', 'goodturn' ),
						),
					),
					'accent' => array(
						'label' => __( 'Colour of buttons and links', 'goodturn' ),
						'hint'  => __( 'Like #00703c. Empty: Goodturn’s own. It is made darker or lighter where it could not be read.', 'goodturn' ),
					),
				),
			),
			'goodturn-fallback' => array(
				'title'  => __( 'When the board cannot be shown', 'goodturn' ),
				'fields' => array(
					'fallback_text'  => array(
						'label' => __( 'Text', 'goodturn' ),
						'hint'  => __( 'A telephone number and a place are best. Bold, emphasis and links are kept.', 'goodturn' ),
						'type'  => 'textarea',
					),
					'fallback_link'  => array(
						'label' => __( 'Link', 'goodturn' ),
						'hint'  => __( 'Empty: your community’s own page at your Goodturn, which works without JavaScript.', 'goodturn' ),
					),
					'fallback_label' => array(
						'label' => __( 'Words of the link', 'goodturn' ),
						'hint'  => __( 'Like: Other ways to ask for help.', 'goodturn' ),
					),
				),
			),
		);
	}

	/** @param array{name: string, label_for: string, hint: string, type: string, options: array<string, string>} $field */
	public static function field( array $field ): void {
		$value      = Settings::read()[ $field['name'] ];
		$attributes = sprintf(
			'id="%1$s" name="%2$s" aria-describedby="%1$s-hint"',
			esc_attr( $field['label_for'] ),
			esc_attr( Settings::OPTION . '[' . $field['name'] . ']' )
		);
		// phpcs:disable WordPress.Security.EscapeOutput.OutputNotEscaped -- escaped just above.
		if ( 'textarea' === $field['type'] ) {
			echo '<textarea ' . $attributes . ' rows="3" class="large-text">' . esc_textarea( $value ) . '</textarea>';
		} elseif ( $field['options'] ) {
			echo '<select ' . $attributes . '>';
			foreach ( $field['options'] as $choice => $label ) {
				echo '<option value="' . esc_attr( $choice ) . '"' . selected( $value, $choice, false ) . '>' . esc_html( $label ) . '</option>';
			}
			echo '</select>';
		} else {
			echo '<input ' . $attributes . ' type="' . esc_attr( $field['type'] ) . '" value="' . esc_attr( $value ) . '" class="regular-text">';
		}
		// phpcs:enable
		echo '<p class="description" id="' . esc_attr( $field['label_for'] ) . '-hint">' . esc_html( $field['hint'] ) . '</p>';
	}
}
