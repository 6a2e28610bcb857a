<?php
/**
 * Plugins that minify, combine or delay scripts leave the calculator's alone: it finds its files by its own address.
 *
 * @package FractionalFit
 */

namespace FractionalFit;

defined( 'ABSPATH' ) || exit;

/** A part of the address that no other script has. */
const OUR_PATH = 'fractional-fit/app/';

// Autoptimize: one text, with commas.
add_filter(
	'autoptimize_filter_js_exclude',
	function ( $excluded ) {
		return is_array( $excluded ) ? $excluded + array( OUR_PATH => '' ) : $excluded . ', ' . OUR_PATH;
	}
);

// LiteSpeed Cache and WP Rocket: lists of parts of addresses.
foreach ( array( 'litespeed_optimize_js_excludes', 'litespeed_optm_js_defer_exc', 'rocket_exclude_js', 'rocket_exclude_defer_js', 'rocket_delay_js_exclusions' ) as $fractional_fit_hook ) {
	add_filter(
		$fractional_fit_hook,
		function ( $excluded ) {
			return array_merge( (array) $excluded, array( OUR_PATH ) );
		}
	);
}

// SiteGround Optimizer: lists of handles.
foreach ( array( 'sgo_js_minify_exclude', 'sgo_javascript_combine_exclude', 'sgo_js_async_exclude' ) as $fractional_fit_hook ) {
	add_filter(
		$fractional_fit_hook,
		function ( $excluded ) {
			return array_merge( (array) $excluded, array( SCRIPT ) );
		}
	);
}
