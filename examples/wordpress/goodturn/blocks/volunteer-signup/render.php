<?php
/**
 * Prints the block. WordPress hands over $attributes, $content and $block.
 *
 * @package Goodturn
 */

namespace Goodturn;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

$goodturn_given                  = $attributes;
$goodturn_given['heading_level'] = $attributes['headingLevel'] ?? '';

// phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- both escape what they write.
echo '<div ' . get_block_wrapper_attributes() . '>' . Volunteering::html( 'goodturn_volunteer_signup', $goodturn_given ) . '</div>';
