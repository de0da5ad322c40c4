import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { usual, type Choices } from '../../packages/widgets/src/embed-builder/choices.js';
import {
  blockLabels,
  carriedElements,
  optionLabels,
  settingLabels,
  viewLabels,
} from '../../packages/widgets/src/embed-builder/plugin-labels.js';
import { snippetsOf } from '../../packages/widgets/src/embed-builder/snippets.js';
import { readYaml } from './php/yaml.js';

const read = (path: string): string => readFileSync(new URL(`../../examples/${path}`, import.meta.url), 'utf8');
const listed = (source: string, pattern: RegExp): string[] =>
  [...(pattern.exec(source)?.[1] ?? '').matchAll(/'(\w+)'/g)].map(([, name]) => name!);

const published = { version: '1.2.3', files: { 'request-board.js': `sha384-${'A'.repeat(64)}` } };
/** All that a snippet can say. */
const everything: Choices = {
  ...usual,
  api: 'https://goodturn.example',
  community: 'tower-hamlets',
  area: 'bow',
  category: 'pets',
  filters: 'q=fence&postcode=E1 4TT',
  view: 'ask',
  language: 'cy',
  level: '3',
  fallback: 'Call 020 7946 0000.',
  link: '/contact',
  theme: 'high-contrast',
  accent: '#00703c',
  channel: 'pinned',
};
const words = { text: 'It is not here just now.', link: 'Open it on its own page' };
const texts = (target: string, more: Partial<Choices> = {}): string[] =>
  snippetsOf({ ...everything, ...more, target }, published, words).map(({ text }) => text);
/** All that a shortcode or a block of that element can say. */
const sayable = (widget: string): Partial<Choices> => ({
  widget,
  organisation: '019b76da-a800-7000-8fe4-d7d37561a1de',
  ...Object.fromEntries(carriedElements[widget]!.without.map((name) => [name, ''])),
});
const attributesOf = (shortcode = ''): string[] => [...shortcode.matchAll(/ (\w+)="/g)].map(([, name]) => name!).toSorted();
const volunteering = ['goodturn-volunteer-signup', 'goodturn-opportunity-list'];

describe('what the builder writes for WordPress', () => {
  const form = read('wordpress/goodturn/includes/class-settings-form.php');
  const board = read('wordpress/goodturn/includes/class-board.php');

  it('is called as the settings page calls it, field for field', () => {
    const fields = [...form.matchAll(/'(\w+)'\s*=> array\(\s*'label'\s*=> __\( '([^']+)'/g)].map(([, name, label]) => [name, label]);
    expect(Object.entries(settingLabels)).toEqual(fields);
  });

  it('names what can be selected as the settings page does', () => {
    const options = Object.values(optionLabels).flatMap((one) => Object.entries(one));
    for (const [value, label] of options) expect(form).toMatch(new RegExp(`'${value}'\\s*=> __\\( '${label}'`));
    const [settings] = texts('wordpress');
    expect(settings).toContain('Which version: A fixed version\n');
    expect(settings).toContain('Theme: High contrast\n');
  });

  it('is a shortcode of attributes that the plugin takes, and of all of them', () => {
    const known = listed(board, /const ATTRIBUTES = array\(([^)]+)\)/);
    expect(attributesOf(texts('wordpress')[1])).toEqual(known.toSorted());
  });

  it.each(volunteering)('is of %s a shortcode that the plugin has, with attributes that it takes, and all of them', (widget) => {
    const { shortcode } = carriedElements[widget]!;
    const known = listed(
      read('wordpress/goodturn/includes/class-volunteering.php'),
      new RegExp(`'${shortcode}' => array\\( '[\\w-]+', array\\(([^)]+)\\)`),
    );
    const [, written] = texts('wordpress', sayable(widget));
    expect(written).toMatch(new RegExp(`^\\[${shortcode} `));
    expect(attributesOf(written)).toEqual(known.toSorted());
  });
});

describe('what the builder writes for LocalGov Drupal', () => {
  const block = read('localgov-drupal/goodturn/src/Plugin/Block/RequestBoardBlock.php');

  it('has every setting of the module, by the name under which it is imported', () => {
    const [settings = ''] = texts('drupal');
    const names = settings.split('\n').map((line) => line.split(':')[0]);
    expect(names).toEqual(Object.keys(readYaml('examples/localgov-drupal/goodturn/config/install/goodturn.settings.yml') as object));
  });

  it('calls the settings of the block as its form does', () => {
    const [, placed = ''] = texts('drupal');
    const labels = placed
      .split('\n')
      .slice(1)
      .map((line) => line.split(': ')[0]!);
    const { organisation: ofRoles, ...ofBoard } = blockLabels;
    expect(ofRoles).toBe('Organisation');
    expect(labels.toSorted()).toEqual(Object.values(ofBoard).toSorted());
    for (const label of [...labels, ...Object.values(viewLabels)]) expect(block).toContain(`$this->t('${label}')`);
    expect(listed(block, /const ATTRIBUTES = \[([^\]]+)\]/).filter((name) => name !== 'community')).toHaveLength(labels.length);
  });

  it.each([
    ['goodturn-volunteer-signup', 'VolunteerSignupBlock'],
    ['goodturn-opportunity-list', 'OpportunityListBlock'],
  ])('is of %s a block that the module has, with its settings as the form calls them, and all of them', (widget, name) => {
    const base = read('localgov-drupal/goodturn/src/Plugin/Block/VolunteeringBlockBase.php');
    const own = read(`localgov-drupal/goodturn/src/Plugin/Block/${name}.php`);
    const [, placed = ''] = texts('drupal', sayable(widget));
    const [title, ...settings] = placed.split('\n');
    expect(own).toContain(`admin_label: new TranslatableMarkup('${title}')`);
    const pattern = /const ATTRIBUTES = \[([^\]]+)\]/;
    const known = listed(pattern.test(own) ? own : base, pattern).filter((attribute) => attribute !== 'community');
    expect(settings).toHaveLength(known.length);
    for (const setting of settings) expect(base).toContain(`$this->t('${setting.split(': ')[0]}')`);
  });
});
