<?php
/**
 * What the block's script needs; there is no build that would write this.
 *
 * @package Goodturn
 */

return array(
	'dependencies' => array( 'wp-block-editor', 'wp-blocks', 'wp-components', 'wp-element', 'wp-i18n' ),
	'version'      => '0.2.0',
);
