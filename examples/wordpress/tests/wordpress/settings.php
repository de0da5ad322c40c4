<?php
/**
 * Stand-in for WordPress's options, people and settings API, with the checks that `options.php` makes before it saves.
 */

/** What `wp_die()` does to a page: nothing more comes. */
final class Stand_In_Death extends Exception {}

$GLOBALS['stand_in_options']         = array();
$GLOBALS['stand_in_capabilities']    = array();
$GLOBALS['stand_in_settings']        = array();
$GLOBALS['stand_in_settings_errors'] = array();
$GLOBALS['stand_in_sections']        = array();
$GLOBALS['stand_in_fields']          = array();
$GLOBALS['stand_in_pages']           = array();
$GLOBALS['stand_in_sites']           = array();

function get_option( string $name, mixed $usual = false ): mixed {
	return $GLOBALS['stand_in_options'][ $name ] ?? $usual;
}

/** The first time an option is stored, its value is sanitised twice: on the way through `update_option()` and again in `add_option()`. */
function update_option( string $name, mixed $value ): bool {
	$value = sanitize_option( $name, $value );
	if ( ! array_key_exists( $name, $GLOBALS['stand_in_options'] ) ) {
		$value = sanitize_option( $name, $value );
	}
	$GLOBALS['stand_in_options'][ $name ] = $value;
	return true;
}

function sanitize_option( string $name, mixed $value ): mixed {
	return apply_filters( "sanitize_option_$name", $value, $name, $value );
}

function delete_option( string $name ): bool {
	unset( $GLOBALS['stand_in_options'][ $name ] );
	return true;
}

function current_user_can( string $capability ): bool {
	return in_array( $capability, $GLOBALS['stand_in_capabilities'], true );
}

function wp_die( string $message = '' ): never {
	throw new Stand_In_Death( $message );
}

function wp_create_nonce( string $action ): string {
	return substr( hash( 'sha256', "of this visit $action" ), 0, 10 );
}

function register_setting( string $group, string $name, array $arguments = array() ): void {
	$GLOBALS['stand_in_settings'][ $group ][] = $name;
	if ( isset( $arguments['sanitize_callback'] ) ) {
		add_filter( "sanitize_option_$name", $arguments['sanitize_callback'] );
	}
}

function add_settings_error( string $setting, string $code, string $message, string $type = 'error' ): void {
	$GLOBALS['stand_in_settings_errors'][] = compact( 'setting', 'code', 'message', 'type' );
}

function get_settings_errors( string $setting = '' ): array {
	$wanted = static fn( array $error ): bool => '' === $setting || $setting === $error['setting'];
	return array_values( array_filter( $GLOBALS['stand_in_settings_errors'], $wanted ) );
}

function add_settings_section( string $id, string $title, callable $callback, string $page ): void {
	$GLOBALS['stand_in_sections'][ $page ][ $id ] = compact( 'title', 'callback' );
}

function add_settings_field( string $id, string $title, callable $callback, string $page, string $section, array $arguments = array() ): void {
	$GLOBALS['stand_in_fields'][ $page ][ $section ][ $id ] = compact( 'title', 'callback', 'arguments' );
}

function __return_empty_string(): string {
	return '';
}

function add_options_page( string $title, string $menu, string $capability, string $slug, callable $show ): void {
	$GLOBALS['stand_in_pages'][ $slug ] = compact( 'title', 'menu', 'capability', 'show' );
}

function settings_fields( string $group ): void {
	echo '<input type="hidden" name="option_page" value="' . esc_attr( $group ) . '">';
	echo '<input type="hidden" name="_wpnonce" value="' . esc_attr( wp_create_nonce( "$group-options" ) ) . '">';
}

function do_settings_sections( string $page ): void {
	foreach ( $GLOBALS['stand_in_sections'][ $page ] as $id => $section ) {
		echo '<h2>' . esc_html( $section['title'] ) . '</h2>';
		$section['callback']();
		echo '<table>';
		foreach ( $GLOBALS['stand_in_fields'][ $page ][ $id ] as $field ) {
			$for = esc_attr( $field['arguments']['label_for'] );
			echo '<tr><th><label for="' . $for . '">' . esc_html( $field['title'] ) . '</label></th><td>';
			$field['callback']( $field['arguments'] );
			echo '</td></tr>';
		}
		echo '</table>';
	}
}

function submit_button(): void {
	echo '<input type="submit" value="Save Changes">';
}

function selected( mixed $value, mixed $current, bool $display = true ): string {
	$html = (string) $value === (string) $current ? " selected='selected'" : '';
	if ( $display ) {
		echo $html;
	}
	return $html;
}

function admin_url( string $path ): string {
	return STAND_IN_URL . "/wp-admin/$path";
}

/** The website may lie in a folder, so that a path without it is noticed. */
function home_url( string $path ): string {
	return STAND_IN_URL . "/site$path";
}

function is_multisite(): bool {
	return (bool) $GLOBALS['stand_in_sites'];
}

function get_sites( array $query ): array {
	return array_keys( $GLOBALS['stand_in_sites'] );
}

function switch_to_blog( int $site ): void {
	$GLOBALS['stand_in_options'] = &$GLOBALS['stand_in_sites'][ $site ];
}

function restore_current_blog(): void {
	unset( $GLOBALS['stand_in_options'] );
	$GLOBALS['stand_in_options'] = array();
}

/** What `wp-admin/options.php` does with a sent form: capability, nonce, then each option of the group without the slashes that WordPress adds. */
function stand_in_save_settings( array $post ): void {
	if ( ! current_user_can( 'manage_options' ) ) {
		wp_die( 'Sorry, you are not allowed to manage these options.' );
	}
	$group = $post['option_page'];
	if ( ( $post['_wpnonce'] ?? '' ) !== wp_create_nonce( "$group-options" ) ) {
		wp_die( 'The link you followed has expired.' );
	}
	foreach ( $GLOBALS['stand_in_settings'][ $group ] as $name ) {
		update_option( $name, $post[ $name ] ?? null );
	}
}
