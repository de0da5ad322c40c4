<?php
/**
 * Plugin Name:       Goodturn
 * Description:       Neighbours ask for help and neighbours answer, on your own website: blocks and shortcodes for the Goodturn request board, volunteer sign-up and volunteering roles.
 * Version:           0.2.0
 * Requires at least: 6.3
 * Requires PHP:      8.2
 * Author:            Goodturn
 * License:           GPL-2.0-or-later
 * License URI:       https://www.gnu.org/licenses/old-licenses/gpl-2.0.html
 * Text Domain:       goodturn
 *
 * @package Goodturn
 */

namespace Goodturn;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

require_once __DIR__ . '/includes/class-rules.php';
require_once __DIR__ . '/includes/class-settings.php';
require_once __DIR__ . '/includes/class-fallback.php';
require_once __DIR__ . '/includes/class-script.php';
require_once __DIR__ . '/includes/class-board.php';
require_once __DIR__ . '/includes/class-volunteering.php';
require_once __DIR__ . '/includes/class-settings-form.php';
require_once __DIR__ . '/includes/class-settings-page.php';

add_action( 'init', array( Board::class, 'register' ) );
add_action( 'init', array( Volunteering::class, 'register' ) );
add_action( 'enqueue_block_editor_assets', array( Board::class, 'tell_editor' ) );
add_filter( 'wp_script_attributes', array( Script::class, 'add_integrity' ) );
add_action( 'admin_init', array( Settings_Page::class, 'register' ) );
add_action( 'admin_menu', array( Settings_Page::class, 'add' ) );
add_filter( 'plugin_action_links_' . plugin_basename( __FILE__ ), array( Settings_Page::class, 'link' ) );
