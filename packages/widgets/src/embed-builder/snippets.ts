import { hostedPage, takes, type Choices } from './choices.js';
import {
  blockLabels,
  carriedElements,
  optionLabels,
  settingLabels,
  viewLabels,
  type Attribute,
  type Carried,
  type Setting,
} from './plugin-labels.js';
import { inHtml, inJsx, inRazor, inShortcode, inYaml, jsxValue } from './escaping.js';

/** What the Goodturn says about a version: `integrity.json`. */
export interface Published {
  readonly version: string;
  /** SHA-384 by the file's name, as an `integrity` attribute takes it. */
  readonly files: Readonly<Record<string, string>>;
}

/** One part to copy. */
export interface Snippet {
  /** Key of the sentence that says where it goes. */
  readonly key: string;
  readonly text: string;
}

/** Words of the fallback that nobody has written themselves. */
export interface FallbackWords {
  readonly text: string;
  readonly link: string;
}

// Not as templates: the build takes the air out of those, and here each space is what somebody copies.
const lines = (...all: (string | false)[]): string => all.filter((line) => line !== false).join('\n');

const fileOf = ({ widget }: Choices): string => widget.replace(/^goodturn-/, '') + '.js';

/** Folder of the files: on the Goodturn, or on the website itself. */
export function folderOf({ api, channel }: Choices, { version }: Published): string {
  if (channel === 'own') return '/goodturn-' + version;
  return api + '/embed/' + (channel === 'pinned' ? version : 'v1');
}

/** The address of the script that a page loads. */
export const scriptOf = (choices: Choices, published: Published): string => folderOf(choices, published) + '/' + fileOf(choices);

/** Attributes of the element. A file that comes from the Goodturn knows where that is. */
function attributesOf(choices: Choices, withApi: boolean): [name: Attribute, value: string][] {
  const { community, api, area, category, organisation, filters, view, language, level } = choices;
  const all: [Attribute, string][] = [
    ['community', community],
    ['api', withApi ? api : ''],
    ['area', area],
    ['category', category],
    ['organisation', organisation],
    ['filters', filters],
    ['view', view],
    ['language', language],
    ['heading-level', level],
  ];
  return all.filter(([name, value]) => value && takes(choices, name));
}

const linkOf = (choices: Choices): string => choices.link || hostedPage(choices);

/** Style sheet and script, and the element with its fallback. */
function markup(choices: Choices, published: Published, words: FallbackWords, escape: (text: string) => string): string {
  const { channel, theme, widget } = choices;
  const folder = folderOf(choices, published);
  const fixed = channel !== 'evergreen';
  const guarded = (file: string): string => (fixed && published.files[file] ? ' integrity="' + escape(published.files[file]) + '"' : '');
  const sheet = 'themes/' + theme + '.css';
  const attributes = attributesOf(choices, channel === 'own').map(([name, value]) => ' ' + name + '="' + escape(value) + '"');
  return lines(
    theme !== '' && '<link rel="stylesheet" href="' + escape(folder + '/' + sheet) + '"' + guarded(sheet) + ' crossorigin>',
    '<script type="module" src="' + escape(scriptOf(choices, published)) + '"' + guarded(fileOf(choices)) + '><' + '/script>',
    '<' + widget + attributes.join('') + '>',
    '  <p>' + escape(choices.fallback || words.text) + '<' + '/p>',
    '  <p><a href="' + escape(linkOf(choices)) + '">' + escape(words.link) + '<' + '/a><' + '/p>',
    '<' + '/' + widget + '>',
  );
}

/** The one colour, for the website's own style sheet: a policy may refuse styles that stand in the page. */
const colourOf = ({ accent, widget }: Choices): Snippet[] =>
  accent ? [{ key: 'builder/part/colour', text: lines(widget + ' {', '  --goodturn-accent: ' + accent + ';', '}') }] : [];

/** Where HTML goes on a website of that kind. */
const placeOf = ({ target }: Choices): string => (target === 'wordpress' || target === 'drupal' ? `${target}-html` : 'html');

const htmlOf = (choices: Choices, published: Published, words: FallbackWords): Snippet[] => [
  ...(choices.channel === 'own' ? [{ key: 'builder/part/zip', text: choices.api + '/embed/' + published.version + '.zip' }] : []),
  { key: `builder/part/${placeOf(choices)}`, text: markup(choices, published, words, inHtml) },
  ...colourOf(choices),
];

/** The settings that the plugin and the module share, by the names that both keep them under. */
function siteSettings(choices: Choices, { version, files }: Published): [name: Setting, value: string][] {
  const fixed = choices.channel === 'pinned';
  const hash = (file: string): string => (fixed ? (files[file] ?? '') : '');
  return [
    ['api', choices.api],
    ['community', choices.community],
    ['channel', fixed ? 'fixed' : 'evergreen'],
    ['version', fixed ? version : ''],
    ['integrity', hash('request-board.js')],
    ['integrity_volunteer_signup', hash('volunteer-signup.js')],
    ['integrity_opportunity_list', hash('opportunity-list.js')],
    ['theme', choices.theme],
    ['accent', choices.accent],
    ['fallback_text', choices.fallback],
    ['fallback_link', choices.link],
    ['fallback_label', ''],
  ];
}

function wordpressOf(choices: Choices, published: Published, { shortcode }: Carried): Snippet[] {
  const attributes = attributesOf(choices, false).map(([name, value]) => name.replace('-', '_') + '="' + inShortcode(value) + '"');
  const settings = siteSettings(choices, published).filter(([, value]) => value);
  return [
    {
      key: 'builder/part/wordpress-settings',
      text: lines(...settings.map(([name, value]) => settingLabels[name] + ': ' + (optionLabels[name]?.[value] ?? value))),
    },
    { key: 'builder/part/wordpress', text: '[' + [shortcode, ...attributes].join(' ') + ']' },
  ];
}

function drupalOf(choices: Choices, published: Published, { block }: Carried): Snippet[] {
  const settings = attributesOf(choices, false).filter(([name]) => name !== 'community');
  return [
    {
      key: 'builder/part/drupal-settings',
      text: lines(...siteSettings(choices, published).map(([name, value]) => name + ': ' + inYaml(value))),
    },
    {
      key: settings.length ? 'builder/part/drupal' : 'builder/part/drupal-empty',
      text: lines(block, ...settings.map(([name, value]) => blockLabels[name] + ': ' + ((name === 'view' && viewLabels[value]) || value))),
    },
  ];
}

const umbracoOf = (choices: Choices, published: Published, words: FallbackWords): Snippet[] => [
  ...(choices.channel === 'own' ? [{ key: 'builder/part/zip', text: choices.api + '/embed/' + published.version + '.zip' }] : []),
  {
    key: 'builder/part/umbraco-view',
    text: lines('@inherits Umbraco.Cms.Web.Common.Views.UmbracoViewPage', markup(choices, published, words, inRazor)),
  },
  { key: 'builder/part/umbraco', text: '@await Html.PartialAsync("Goodturn")' },
  ...colourOf(choices),
];

function reactOf(choices: Choices, { version }: Published, words: FallbackWords): Snippet[] {
  const { theme, widget } = choices;
  const attributes = attributesOf(choices, true).map(([name, value]) => '      ' + name + '=' + jsxValue(value));
  return [
    { key: 'builder/part/install', text: 'npm install @goodturn/widgets' + (choices.channel === 'evergreen' ? '' : '@' + version) },
    {
      key: 'builder/part/react',
      text: lines(
        "import '@goodturn/widgets/" + widget.replace(/^goodturn-/, '') + "/define';",
        "import type {} from '@goodturn/widgets/react';",
        theme !== '' && "import '@goodturn/widgets/themes/" + theme + ".css';",
        '',
        'export function Neighbours() {',
        '  return (',
        '    <' + widget,
        ...attributes,
        '    >',
        '      <p>' + inJsx(choices.fallback || words.text) + '<' + '/p>',
        '      <p>',
        '        <a href=' + jsxValue(linkOf(choices)) + '>' + inJsx(words.link) + '<' + '/a>',
        '      <' + '/p>',
        '    <' + '/' + widget + '>',
        '  );',
        '}',
      ),
    },
    ...colourOf(choices),
  ];
}

/** What to copy for the place that is chosen, in the order in which it is needed. */
export function snippetsOf(choices: Choices, published: Published, words: FallbackWords): Snippet[] {
  // What the plugin and the module cannot be told goes there as HTML.
  const element = carriedElements[choices.widget];
  const carried = element?.without.every((name) => !choices[name] || !takes(choices, name)) ? element : undefined;
  if (choices.target === 'wordpress' && carried) return wordpressOf(choices, published, carried);
  if (choices.target === 'drupal' && carried) return drupalOf(choices, published, carried);
  if (choices.target === 'umbraco') return umbracoOf(choices, published, words);
  if (choices.target === 'react') return reactOf(choices, published, words);
  return htmlOf(choices, published, words);
}
