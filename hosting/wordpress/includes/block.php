<?php
/**
 * The block and the shortcode.
 *
 * @package FractionalFit
 */

namespace FractionalFit;

defined( 'ABSPATH' ) || exit;

add_action(
	'init',
	function () {
		// Its words come with it: it isn't in WordPress's own directory, which would bring them.
		load_plugin_textdomain( 'fractional-fit', false, dirname( plugin_basename( PLUGIN_FILE ) ) . '/languages' ); // phpcs:ignore PluginCheck.CodeAnalysis.DiscouragedFunctions.load_plugin_textdomainFound
		wp_register_script(
			'fractional-fit-editor',
			plugins_url( 'block/editor.js', PLUGIN_FILE ),
			array( 'wp-block-editor', 'wp-blocks', 'wp-components', 'wp-element', 'wp-i18n' ),
			release()['version'],
			true
		);
		wp_localize_script(
			'fractional-fit-editor',
			'fractionalFitRelease',
			array(
				'frame'     => address( 'frame.html' ),
				'countries' => release()['countries'],
				'locales'   => release()['locales'],
			)
		);
		wp_set_script_translations( 'fractional-fit-editor', 'fractional-fit', dirname( PLUGIN_FILE ) . '/languages' );
		register_block_type( dirname( PLUGIN_FILE ) . '/block', array( 'render_callback' => __NAMESPACE__ . '\\block' ) );
		add_shortcode( 'fractional_fit', __NAMESPACE__ . '\\shortcode' );
	}
);

/**
 * The block in a page.
 *
 * @param array $attributes As the editor stores them: `dayRate`.
 * @return string
 */
function block( $attributes ) {
	$settings = array();
	foreach ( $attributes as $name => $value ) {
		$settings[ strtolower( preg_replace( '/[A-Z]/', '-$0', $name ) ) ] = $value;
	}
	$fallback = isset( $attributes['fallback'] ) ? esc_html( $attributes['fallback'] ) : '';
	return sprintf( '<div %s>%s</div>', get_block_wrapper_attributes(), place( $settings, $fallback ) );
}

/**
 * `[fractional_fit mode="cost" country="DE" day_rate="1400"]Text[/fractional_fit]`
 *
 * @param array|string $attributes Names with `_` or `-`.
 * @param string|null  $content    What is shown where scripts are off.
 * @return string
 */
function shortcode( $attributes, $content = '' ) {
	$settings = array();
	foreach ( is_array( $attributes ) ? $attributes : array() as $name => $value ) {
		// A flag has no value of its own.
		$flag = is_int( $name );
		$name = str_replace( '_', '-', strtolower( $flag ? $value : $name ) );
		// Typographic quotation marks are an editor's.
		$settings[ $name ] = $flag ? true : preg_replace( '/^[“”„«»″]+|[“”„«»″]+$/u', '', html_entity_decode( $value, ENT_QUOTES, 'UTF-8' ) );
	}
	return place( $settings, trim( (string) $content ) );
}
