<?php
/**
 * The one script, in the footer of pages that have a calculator.
 *
 * @package FractionalFit
 */

namespace FractionalFit;

defined( 'ABSPATH' ) || exit;

const SCRIPT = 'fractional-fit';

add_action(
	'init',
	function () {
		// Its folder names the version; another one in the address would only keep caches from it.
		wp_register_script( SCRIPT, address( 'embed.js' ), array(), null, true ); // phpcs:ignore WordPress.WP.EnqueuedResourceParameters.MissingVersion
	}
);

add_filter(
	'script_loader_tag',
	function ( $tag, $handle ) {
		if ( SCRIPT !== $handle ) {
			return $tag;
		}
		// It has to stay a file of its own: what Cloudflare, LiteSpeed Cache, Autoptimize and WP Rocket heed.
		$alone = '<script defer data-cfasync="false" data-no-optimize="1" data-noptimize="1" data-no-minify="1" ';
		return preg_replace( '/<script\s(?:defer\s)?/', $alone, $tag, 1 );
	},
	10,
	2
);
