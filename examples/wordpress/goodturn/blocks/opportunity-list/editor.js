(function (wp) {
  'use strict';

  const { createElement: make, Fragment } = wp.element;
  const { InspectorControls, useBlockProps } = wp.blockEditor;
  const { PanelBody, Placeholder, TextControl } = wp.components;
  const { __ } = wp.i18n;

  const edit = ({ attributes, setAttributes }) => {
    const text = (name, label, help) =>
      make(TextControl, {
        key: name,
        label,
        help,
        value: attributes[name],
        onChange: (value) => setAttributes({ [name]: value.trim() }),
        __next40pxDefaultSize: true,
        __nextHasNoMarginBottom: true,
      });
    const panel = make(
      PanelBody,
      { title: __('What it shows', 'goodturn') },
      text('community', __('Community', 'goodturn'), __('Empty: the one in the settings.', 'goodturn')),
      text('organisation', __('Organisation', 'goodturn'), __('Its id in your Goodturn. Empty: roles of every organisation.', 'goodturn')),
      text('language', __('Language', 'goodturn'), __('A tag like en. Empty: the language of the page.', 'goodturn')),
      text('headingLevel', __('Level of the heading', 'goodturn'), __('1 to 6. Empty: 2, as usual.', 'goodturn')),
    );
    return make(
      Fragment,
      null,
      make(InspectorControls, null, panel),
      make('div', useBlockProps(), make(Placeholder, { icon: 'groups', label: __('Goodturn volunteering roles', 'goodturn') })),
    );
  };

  // What the visitor sees is written by render.php, so that a change of the settings reaches every page.
  wp.blocks.registerBlockType('goodturn/opportunity-list', { edit, save: () => null });
})(window.wp);
