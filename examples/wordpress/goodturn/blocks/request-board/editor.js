(function (wp, facts) {
  'use strict';

  const { createElement: make, Fragment } = wp.element;
  const { InspectorControls, useBlockProps } = wp.blockEditor;
  const { ExternalLink, Notice, PanelBody, Placeholder, SelectControl, TextControl } = wp.components;
  const { __, sprintf } = wp.i18n;

  const edit = ({ attributes, setAttributes }) => {
    const community = attributes.community || facts.community;
    const ready = facts.ready && community;
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
    const choice = (name, label, options) =>
      make(SelectControl, {
        key: name,
        label,
        options,
        value: attributes[name],
        onChange: (value) => setAttributes({ [name]: value }),
        __next40pxDefaultSize: true,
        __nextHasNoMarginBottom: true,
      });

    const panel = make(
      PanelBody,
      { title: __('What the board shows', 'goodturn') },
      text('community', __('Community', 'goodturn'), __('Empty: the one in the settings.', 'goodturn')),
      text('area', __('Area', 'goodturn'), __('Id of an area. Empty: all areas.', 'goodturn')),
      text('category', __('Kind of help', 'goodturn'), __('Its id, like pets. Empty: every kind.', 'goodturn')),
      text(
        'filters',
        __('First search', 'goodturn'),
        __('For the reader to change, like q=fence&postcode=E1 4TT. Empty: nothing is searched for.', 'goodturn'),
      ),
      text('language', __('Language', 'goodturn'), __('A tag like en. Empty: the language of the page.', 'goodturn')),
      choice('view', __('Begin with', 'goodturn'), [
        { value: '', label: __('Requests', 'goodturn') },
        { value: 'ask', label: __('Asking for help', 'goodturn') },
        { value: 'yours', label: __('The visitor’s own requests and offers', 'goodturn') },
      ]),
      choice('headingLevel', __('Level of the heading', 'goodturn'), [
        { value: '', label: __('2, as usual', 'goodturn') },
        ...['1', '3', '4', '5', '6'].map((level) => ({ value: level, label: level })),
      ]),
    );

    const missing = make(
      Notice,
      { status: 'warning', isDismissible: false },
      facts.ready
        ? __('Name a community here or in the settings. Until then visitors see your fallback.', 'goodturn')
        : __('Goodturn does not know its address yet. Until then visitors see your fallback.', 'goodturn'),
      facts.settingsUrl && make(ExternalLink, { href: facts.settingsUrl }, __('Open the settings', 'goodturn')),
    );

    return make(
      Fragment,
      null,
      make(InspectorControls, null, panel),
      make(
        'div',
        useBlockProps(),
        make(
          Placeholder,
          {
            icon: 'groups',
            label: __('Goodturn request board', 'goodturn'),
            instructions: ready
              ? // translators: %s: short name of a community.
                sprintf(__('Visitors see the requests of %s here.', 'goodturn'), community)
              : undefined,
          },
          !ready && missing,
        ),
      ),
    );
  };

  // What the visitor sees is written by render.php, so that a change of the settings reaches every page.
  wp.blocks.registerBlockType('goodturn/request-board', { edit, save: () => null });
})(window.wp, window.goodturnRequestBoard || {});
