<?php
/**
 * What the release says of itself, and a calculator as HTML.
 *
 * @package FractionalFit
 */

namespace FractionalFit;

defined( 'ABSPATH' ) || exit;

/**
 * Version, names of settings and choices, as the release was made with.
 *
 * @return array
 */
function release() {
	static $release = null;
	if ( null === $release ) {
		$release = wp_json_file_decode( dirname( PLUGIN_FILE ) . '/app/release.json', array( 'associative' => true ) );
		$release = is_array( $release ) ? $release : array();
	}
	return $release;
}

/**
 * Address of a file of the release.
 *
 * @param string $file Its name.
 * @return string
 */
function address( $file ) {
	return plugins_url( 'app/' . rawurlencode( release()['version'] ) . '/' . $file, PLUGIN_FILE );
}

/**
 * A place for the calculator, which its script fills. Values are checked by the calculator itself, which tells on the
 * console what it can't use.
 *
 * @param array  $settings By name, as attributes write them: `day-rate`.
 * @param string $fallback What is shown where scripts are off.
 * @return string Escaped HTML.
 */
function place( $settings, $fallback ) {
	$attributes = array();
	foreach ( array_intersect( release()['settings'], array_keys( $settings ) ) as $name ) {
		$value = $settings[ $name ];
		if ( is_scalar( $value ) && '' !== (string) $value && false !== $value ) {
			$attributes[] = sprintf( 'data-%s="%s"', esc_attr( $name ), true === $value ? 'true' : esc_attr( (string) $value ) );
		}
	}
	$accent = sanitize_hex_color( isset( $settings['accent'] ) ? (string) $settings['accent'] : '' );
	if ( $accent ) {
		$attributes[] = sprintf( 'data-accent="%1$s" style="--fractional-fit-accent:%1$s"', esc_attr( $accent ) );
	}
	$as = empty( $settings['frame'] ) ? '' : 'frame';
	wp_enqueue_script( SCRIPT );
	return sprintf(
		'<div data-fractional-fit="%s" %s>%s</div>',
		esc_attr( $as ),
		implode( ' ', $attributes ),
		wp_kses_post( '' === $fallback ? __( 'Do you need a fractional CTO?', 'fractional-fit' ) : $fallback )
	);
}
