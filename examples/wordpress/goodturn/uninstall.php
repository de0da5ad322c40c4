<?php
/**
 * Removes what the plugin has stored when it is deleted: one option, on each site of a network.
 *
 * @package Goodturn
 */

if ( ! defined( 'WP_UNINSTALL_PLUGIN' ) ) {
	exit;
}

if ( is_multisite() ) {
	$goodturn_sites = get_sites(
		array(
			'fields' => 'ids',
			'number' => 0,
		)
	);
	foreach ( $goodturn_sites as $goodturn_site ) {
		switch_to_blog( $goodturn_site );
		delete_option( 'goodturn' );
		restore_current_blog();
	}
} else {
	delete_option( 'goodturn' );
}
