/* The block in the editor: its settings in the sidebar, and the calculator itself as a preview. Plain JavaScript on
 * what WordPress brings, so that it needs no build. */

( ( wp, release ) => {
	const { createElement: h, Fragment } = wp.element;
	const { InspectorControls, useBlockProps } = wp.blockEditor;
	const {
		ColorPalette,
		BaseControl,
		Disabled,
		PanelBody,
		SelectControl,
		TextControl,
		ToggleControl,
	} = wp.components;
	const { __ } = wp.i18n;
	const PREVIEWED = [
		'mode',
		'locale',
		'country',
		'theme',
		'accent',
		'ctaLabel',
		'ctaHref',
		'dayRate',
	];

	const named = ( type ) => {
		const names = new Intl.DisplayNames(
			[ document.documentElement.lang || 'en' ],
			{ type }
		);
		return ( code ) => ( { value: code, label: names.of( code ) } );
	};

	const addressOf = ( attributes ) => {
		const query = new URLSearchParams();
		for ( const name of PREVIEWED ) {
			if ( attributes[ name ] ) {
				query.set( name, attributes[ name ] );
			}
		}
		return `${ release.frame }?${ query }`;
	};

	// Not a number field: browsers read “1.400” as 1.4 there, and say nothing.
	const isPlain = ( amount ) => /^(?:\d+(?:\.\d{1,2})?)?$/.test( amount );

	function Edit( { attributes, setAttributes } ) {
		const field = ( name, label, help ) => ( {
			label,
			help,
			value: attributes[ name ],
			onChange: ( value ) => setAttributes( { [ name ]: value || '' } ),
		} );
		const flag = ( name, label, help ) => ( {
			label,
			help,
			checked: attributes[ name ],
			onChange: ( isOn ) => setAttributes( { [ name ]: isOn } ),
		} );
		const choice = ( name, label, options, help ) =>
			h( SelectControl, { ...field( name, label, help ), options } );
		const sidebar = h(
			InspectorControls,
			null,
			h(
				PanelBody,
				{ title: __( 'Calculator', 'fractional-fit' ) },
				choice( 'mode', __( 'Sections', 'fractional-fit' ), [
					{
						value: '',
						label: __( 'Both: fit and cost', 'fractional-fit' ),
					},
					{
						value: 'fit',
						label: __( 'Only whether it fits', 'fractional-fit' ),
					},
					{
						value: 'cost',
						label: __( 'Only what it costs', 'fractional-fit' ),
					},
				] ),
				choice( 'locale', __( 'Language', 'fractional-fit' ), [
					{
						value: '',
						label: __( 'Same as the page', 'fractional-fit' ),
					},
					...release.locales.map( named( 'language' ) ),
				] ),
				choice( 'country', __( 'Country', 'fractional-fit' ), [
					{
						value: '',
						label: __( 'By the language', 'fractional-fit' ),
					},
					...release.countries.map( named( 'region' ) ),
				] ),
				h( TextControl, {
					...field(
						'dayRate',
						__( 'Day rate, fractional CTO', 'fractional-fit' )
					),
					inputMode: 'decimal',
					help: isPlain( attributes.dayRate )
						? __(
								'Leave it empty for the calculator’s own default. Visitors are told.',
								'fractional-fit'
						  )
						: __(
								'Write it in digits only, such as 1400. Until then, the calculator’s own default is used.',
								'fractional-fit'
						  ),
				} ),
				h(
					ToggleControl,
					flag(
						'keepAnswers',
						__(
							'Keep answers for visitors who leave the page and come back',
							'fractional-fit'
						)
					)
				)
			),
			h(
				PanelBody,
				{ title: __( 'Look', 'fractional-fit' ), initialOpen: false },
				choice( 'theme', __( 'Theme', 'fractional-fit' ), [
					{
						value: '',
						label: __(
							'Same as the visitor’s device',
							'fractional-fit'
						),
					},
					{
						value: 'light',
						label: __( 'Always light', 'fractional-fit' ),
					},
					{
						value: 'dark',
						label: __( 'Always dark', 'fractional-fit' ),
					},
				] ),
				h(
					BaseControl,
					{
						id: 'fractional-fit-accent',
						label: __( 'Accent color', 'fractional-fit' ),
					},
					h( ColorPalette, field( 'accent' ) )
				),
				h(
					ToggleControl,
					flag(
						'frame',
						__( 'In a frame', 'fractional-fit' ),
						__(
							'Apart from your theme’s styles and scripts.',
							'fractional-fit'
						)
					)
				)
			),
			h(
				PanelBody,
				{
					title: __( 'Call to action', 'fractional-fit' ),
					initialOpen: false,
				},
				h(
					TextControl,
					field( 'ctaLabel', __( 'Text', 'fractional-fit' ) )
				),
				h( TextControl, {
					...field( 'ctaHref', __( 'Link', 'fractional-fit' ) ),
					type: 'url',
				} ),
				h(
					ToggleControl,
					flag(
						'passCampaign',
						__(
							'Pass on the campaign that brought the visitor',
							'fractional-fit'
						)
					)
				)
			),
			h(
				PanelBody,
				{
					title: __( 'Analytics and fallback', 'fractional-fit' ),
					initialOpen: false,
				},
				h(
					ToggleControl,
					flag(
						'dataLayer',
						__(
							'Events to dataLayer, once the visitor agrees',
							'fractional-fit'
						)
					)
				),
				h(
					ToggleControl,
					flag(
						'shareAnswers',
						__(
							'With the visitor’s answers (tell your visitors)',
							'fractional-fit'
						)
					)
				),
				h(
					TextControl,
					field(
						'fallback',
						__( 'Text where scripts are off', 'fractional-fit' )
					)
				)
			)
		);
		const preview = h( 'iframe', {
			src: addressOf( attributes ),
			title: __( 'Preview of the calculator', 'fractional-fit' ),
			style: {
				display: 'block',
				width: '100%',
				height: '640px',
				border: 0,
			},
		} );
		return h(
			Fragment,
			null,
			sidebar,
			h( 'div', useBlockProps(), h( Disabled, null, preview ) )
		);
	}

	// What is shown to visitors, the server writes.
	wp.blocks.registerBlockType( 'fractional-fit/calculator', {
		edit: Edit,
		save: () => null,
	} );
} )( window.wp, window.fractionalFitRelease );
