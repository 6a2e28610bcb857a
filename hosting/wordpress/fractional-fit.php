<?php
/**
 * Plugin Name:       Fractional Fit
 * Description:       A calculator for your pages: does a fractional CTO fit, and what does each option cost? As a block and as a shortcode.
 * Version:           %VERSION%
 * Requires at least: 6.1
 * Requires PHP:      7.4
 * Author:            Fractional Fit
 * License:           GPL-2.0-or-later
 * License URI:       https://www.gnu.org/licenses/gpl-2.0.html
 * Text Domain:       fractional-fit
 * Domain Path:       /languages
 *
 * Puts the calculator's own files into pages. Questions, rules and figures are in these files, in `app/`;
 * the plugin has none of its own, stores nothing, and contacts nobody.
 *
 * @package FractionalFit
 */

namespace FractionalFit;

defined( 'ABSPATH' ) || exit;

const PLUGIN_FILE = __FILE__;

require __DIR__ . '/includes/calculator.php';
require __DIR__ . '/includes/script.php';
require __DIR__ . '/includes/block.php';
require __DIR__ . '/includes/optimisers.php';
require __DIR__ . '/includes/server.php';
