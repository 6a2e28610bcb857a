<?php
/**
 * What the web server has to send: on Apache and LiteSpeed it is told by a file; elsewhere, Site Health says what is
 * missing.
 *
 * @package FractionalFit
 */

namespace FractionalFit;

defined( 'ABSPATH' ) || exit;

// Not on activation: an update takes the file away, and activates nothing.
add_action(
	'admin_init',
	function () {
		$app = dirname( PLUGIN_FILE ) . '/app/';
		// Servers of other kinds take no notice of it. Where it can't be written, the calculator works, a little later.
		if ( ! file_exists( $app . '.htaccess' ) && wp_is_writable( $app ) ) {
			copy( $app . 'htaccess.txt', $app . '.htaccess' );
		}
	}
);

add_filter(
	'site_status_tests',
	function ( $tests ) {
		$tests['direct']['fractional_fit_wasm'] = array(
			'label' => __( 'Fractional Fit: WebAssembly', 'fractional-fit' ),
			'test'  => __NAMESPACE__ . '\\wasm_test',
		);
		return $tests;
	}
);

/**
 * Whether `.wasm` arrives whole, and as what it is.
 *
 * @return array
 */
function wasm_test() {
	$answer = wp_remote_get( address( 'fit.wasm' ), array( 'timeout' => 5 ) );
	$result = array(
		'label'       => __( 'Fractional Fit’s files are served as they should be', 'fractional-fit' ),
		'status'      => 'good',
		'badge'       => array(
			'label' => __( 'Performance', 'fractional-fit' ),
			'color' => 'blue',
		),
		'description' => '<p>' . esc_html__( 'The calculator’s WebAssembly arrives whole, with the right type.', 'fractional-fit' ) . '</p>',
		'actions'     => '',
		'test'        => 'fractional_fit_wasm',
	);

	$is_whole = ! is_wp_error( $answer ) && 200 === wp_remote_retrieve_response_code( $answer )
		&& 0 === strpos( wp_remote_retrieve_body( $answer ), "\0asm" );
	$type     = is_wp_error( $answer ) ? '' : (string) wp_remote_retrieve_header( $answer, 'content-type' );
	if ( ! $is_whole ) {
		$result['label']       = __( 'The server doesn’t deliver Fractional Fit’s WebAssembly', 'fractional-fit' );
		$result['status']      = 'recommended';
		$result['description'] = '<p>' . esc_html__( 'The file fit.wasm doesn’t arrive, or is changed on its way. The calculator then uses JavaScript, which is a larger download. Ask your host to deliver files that end in .wasm.', 'fractional-fit' ) . '</p>';
	} elseif ( 0 !== strpos( $type, 'application/wasm' ) ) {
		$result['label']       = __( 'The server sends Fractional Fit’s WebAssembly with another type', 'fractional-fit' );
		$result['status']      = 'recommended';
		$result['description'] = '<p>' . esc_html(
			sprintf(
				/* translators: %s: a type such as text/plain. */
				__( 'Files that end in .wasm are sent as “%s”. The calculator works, but starts later. Ask your host to send them as application/wasm.', 'fractional-fit' ),
				'' === $type ? __( 'no type', 'fractional-fit' ) : $type
			)
		) . '</p>';
	}
	return $result;
}
