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
	foreach ( whole( is_array( $attributes ) ? $attributes : array() ) as $name => $value ) {
		// A flag has no value of its own.
		$flag = is_int( $name );
		$name = str_replace( '_', '-', strtolower( $flag ? $value : $name ) );

		$settings[ $name ] = $flag ? true : preg_replace( '/^' . MARK . '\s*(.*?)\s*' . MARK . '$/us', '$1', $value );
	}
	return place( $settings, trim( (string) $content ) );
}

/** Typographic quotation marks, which an editor makes: WordPress takes them for a part of the value. */
const MARK = '[“”„‟«»‹›″‘’‚‛′]';

/**
 * Values that such marks have torn at their spaces, put together again.
 *
 * @param array $attributes As WordPress reads them: pieces without a name behind the one that has it.
 * @return array
 */
function whole( $attributes ) {
	$whole = array();
	$torn  = null;
	foreach ( $attributes as $name => $value ) {
		$value = html_entity_decode( $value, ENT_QUOTES, 'UTF-8' );
		if ( null !== $torn && is_int( $name ) ) {
			$value = $whole[ $torn ] . ' ' . $value;
			$name  = $torn;
		}
		$whole[ $name ] = $value;

		$torn = is_string( $name ) && preg_match( '/^' . MARK . '(?!.*' . MARK . '$)/us', $value ) ? $name : null;
	}
	return $whole;
}
