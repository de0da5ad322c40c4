import { describe, expect, it } from 'vitest';
import { canBe, readChoices, tidied, usual, wrongIn, writeChoices, type Choices } from './choices.js';
import { inHtml, inJsx, inRazor, inShortcode, inYaml, jsxValue } from './escaping.js';
import { snippetsOf } from './snippets.js';

const hash = `sha384-${'A'.repeat(64)}`;
const signupHash = `sha384-${'C'.repeat(64)}`;
const published = {
  version: '1.2.3',
  files: { 'request-board.js': hash, 'volunteer-signup.js': signupHash, 'themes/govuk.css': `sha384-${'B'.repeat(64)}` },
};
const pot = '019b76da-a800-7000-8fe4-d7d37561a1de';
const words = { text: 'It is not here just now.', link: 'Open it on its own page' };
const chosen = (more: Partial<Choices> = {}): Choices => ({
  ...usual,
  api: 'https://goodturn.example',
  community: 'tower-hamlets',
  ...more,
});
const texts = (more: Partial<Choices>) => snippetsOf(chosen(more), published, words).map(({ text }) => text);
const hostile = `"><script>alert(1)</script>' {@Model.Secret} {evil} [x] & \u2028`;

describe('what is copied', () => {
  it('is for plain HTML an element with a fallback that leads to the hosted page', () => {
    expect(texts({})).toEqual([
      `<script type="module" src="https://goodturn.example/embed/v1/request-board.js"></script>
<goodturn-request-board community="tower-hamlets">
  <p>It is not here just now.</p>
  <p><a href="https://goodturn.example/c/tower-hamlets">Open it on its own page</a></p>
</goodturn-request-board>`,
    ]);
  });

  it.each([
    ['goodturn-volunteer-signup', {}, '/volunteer', ''],
    ['goodturn-volunteer-signup', { view: 'profile', area: 'bow' }, '/volunteer/profile', ' view="profile"'],
    ['goodturn-opportunity-list', { filters: 'q=garden&age=16' }, '/opportunities', ' filters="q=garden&amp;age=16"'],
    ['goodturn-opportunity-list', { organisation: pot }, `/opportunities?organisation=${pot}`, ` organisation="${pot}"`],
    [
      'goodturn-opportunity-list',
      { organisation: pot, view: 'bookings' },
      '/opportunities/bookings',
      ` organisation="${pot}" view="bookings"`,
    ],
  ] as const)('of %s with %o leads to the page that does the same', (widget, more, page, attributes) => {
    const name = widget.slice('goodturn-'.length);
    const html = `<script type="module" src="https://goodturn.example/embed/v1/${name}.js"></script>
<${widget} community="tower-hamlets"${attributes}>
  <p>It is not here just now.</p>
  <p><a href="https://goodturn.example/c/tower-hamlets${page}">Open it on its own page</a></p>
</${widget}>`;
    expect(texts({ widget, ...more })).toEqual([html]);
    expect(texts({ widget, ...more, target: 'umbraco' })[0]).toContain(`c/tower-hamlets${page}"`);
    const component = texts({ widget, ...more, target: 'react' })[1];
    expect(component).toContain(`import '@goodturn/widgets/${name}/define';`);
    for (const [, attribute] of attributes.matchAll(/(\w+)="/g)) expect(component).toContain(`      ${attribute}=`);
  });

  it('has the hash of the version that is pinned, and of its theme', () => {
    const [html, colour] = texts({ channel: 'pinned', theme: 'govuk', accent: '#00703c', area: 'bow', level: '3' });
    expect(html).toContain(
      `<script type="module" src="https://goodturn.example/embed/1.2.3/request-board.js" integrity="${hash}"></script>`,
    );
    expect(html).toContain(
      `href="https://goodturn.example/embed/1.2.3/themes/govuk.css" integrity="sha384-${'B'.repeat(64)}" crossorigin>`,
    );
    expect(html).toContain('<goodturn-request-board community="tower-hamlets" area="bow" heading-level="3">');
    expect(colour).toBe('goodturn-request-board {\n  --goodturn-accent: #00703c;\n}');
  });

  it('loads from the website itself what is hosted there, and says where the Goodturn is', () => {
    const [zip, html] = texts({ channel: 'own' });
    expect(zip).toBe('https://goodturn.example/embed/1.2.3.zip');
    expect(html).toContain('src="/goodturn-1.2.3/request-board.js"');
    expect(html).toContain('api="https://goodturn.example"');
  });

  it('is for WordPress its settings and a shortcode', () => {
    const [settings, shortcode] = texts({
      target: 'wordpress',
      level: '3',
      view: 'ask',
      filters: 'q=fence&postcode=E1 4TT',
      channel: 'pinned',
      theme: 'govuk',
    });
    expect(shortcode).toBe(
      '[goodturn_request_board community="tower-hamlets" filters="q=fence&postcode=E1 4TT" view="ask" heading_level="3"]',
    );
    expect(settings).toBe(`Address: https://goodturn.example
Community: tower-hamlets
Which version: A fixed version
Number of the fixed version: 1.2.3
Hash of the fixed version: ${hash}
Hash of the volunteer sign-up: ${signupHash}
Theme: Like GOV.UK`);
  });

  it.each([
    ['goodturn-volunteer-signup', { language: 'bn' }, 'goodturn_volunteer_signup', 'Goodturn volunteer sign-up', 'Language: bn'],
    [
      'goodturn-opportunity-list',
      { organisation: pot },
      'goodturn_opportunity_list',
      'Goodturn volunteering roles',
      `Organisation: ${pot}`,
    ],
  ] as const)('is of %s with %o a shortcode and a block', (widget, more, shortcode, block, setting) => {
    const [attribute] = Object.entries(more).map(([name, value]) => `${name}="${value}"`);
    const parts = texts({ widget, ...more, target: 'wordpress', channel: 'pinned' });
    expect(parts[1]).toBe(`[${shortcode} community="tower-hamlets" ${attribute}]`);
    expect(parts[0]).toContain(`Hash of the fixed version: ${hash}`);
    expect(parts[0]).toContain(`Hash of the volunteer sign-up: ${signupHash}`);
    expect(texts({ widget, ...more, target: 'drupal' })[1]).toBe(`${block}\n${setting}`);
  });

  it.each([
    ['goodturn-volunteer-signup', { view: 'profile' }],
    ['goodturn-volunteer-signup', { fallback: 'Call 020 7946 0000.' }],
    ['goodturn-opportunity-list', { filters: 'q=garden' }],
    ['goodturn-opportunity-list', { link: '/roles' }],
  ] as const)('is of %s with %o HTML, because the plugin and the module cannot be told that', (widget, more) => {
    const [html = ''] = texts({ widget, ...more });
    for (const target of ['wordpress', 'drupal'] as const) {
      const parts = snippetsOf(chosen({ widget, ...more, target }), published, words);
      expect(parts).toEqual([{ key: `builder/part/${target}-html`, text: html }]);
    }
  });

  it('is for LocalGov Drupal the settings of the module and of the block', () => {
    const [settings, block] = texts({ target: 'drupal', area: 'bow', view: 'ask', fallback: "Call Ann's desk: 020 7946 0000" });
    expect(settings).toContain("fallback_text: 'Call Ann''s desk: 020 7946 0000'");
    expect(settings).toContain("channel: 'evergreen'");
    expect(block).toBe('Goodturn request board\nArea: bow\nBegin with: Asking for help');
  });

  it('is for React a component with the types', () => {
    const [install, component] = texts({ target: 'react', theme: 'plain', channel: 'pinned', fallback: 'Call {us} <now>' });
    expect(install).toBe('npm install @goodturn/widgets@1.2.3');
    expect(component).toContain("import '@goodturn/widgets/themes/plain.css';");
    expect(component).toContain('<p>{"Call {us} \\u003cnow>"}</p>');
  });

  it('is for Umbraco a partial view, in which an at sign is no code', () => {
    const [view = '', use] = texts({ target: 'umbraco', link: 'mailto:help@council.example', fallback: 'Write to @goodturn' });
    expect(view).toContain('href="mailto:help@@council.example"');
    expect(view).toContain('<p>Write to @@goodturn</p>');
    // What is left is the one directive, with which the view begins.
    expect(view.replaceAll('@@', '').match(/@\w+/g)).toEqual(['@inherits']);
    expect(use).toContain('PartialAsync("Goodturn")');
  });
});

describe('what is hostile', () => {
  it('stays one text in HTML, and in Razor', () => {
    // What Razor makes of a view before a browser reads it.
    const razor = (text: string) => inRazor(text).replaceAll('@@', '@');
    for (const escape of [inHtml, razor]) {
      const page = new DOMParser().parseFromString(`<p title="${escape(hostile)}">${escape(hostile)}</p>`, 'text/html');
      expect(page.querySelector('script')).toBeNull();
      expect(page.querySelector('p')!.title).toBe(hostile);
      expect(page.querySelector('p')!.textContent).toBe(hostile);
    }
    expect(inRazor(`${hostile}@@`).replaceAll('@@', '')).not.toContain('@');
  });

  it('is left out of a shortcode', () => {
    expect(inShortcode(hostile)).not.toMatch(/["'[\]<>\\\n\u2028]/);
  });

  it('is one string in JSX and in YAML', () => {
    for (const written of [inJsx(hostile), jsxValue(hostile)]) {
      expect(JSON.parse(written.slice(1, -1))).toBe(hostile);
      expect(written).not.toMatch(/[<\u2028]/);
    }
    expect(inYaml("a'\n b: c")).toBe("'a'' b: c'");
  });

  it('closes no tag of any snippet', () => {
    for (const target of ['html', 'umbraco'] as const) {
      const [text = ''] = texts({ target, fallback: hostile, area: hostile, link: hostile, language: hostile });
      const page = new DOMParser().parseFromString(text.replaceAll('@@', '@'), 'text/html');
      expect(page.querySelectorAll('script')).toHaveLength(1);
      expect(page.querySelector('goodturn-request-board')!.getAttribute('area')).toBe(hostile);
      expect(page.querySelectorAll('goodturn-request-board p')).toHaveLength(2);
    }
  });
});

describe('what is chosen', () => {
  it('comes back from the address of the page, with what else is in it', () => {
    const choices = chosen({ theme: 'govuk', accent: '#00703c', fallback: 'Call 020 7946 0000 & ask' });
    const query = writeChoices(choices, '?goodturn-doctor=1');
    expect(query).toContain('goodturn-doctor=1');
    expect(readChoices(query)).toEqual(choices);
  });

  it('is not taken from an address where it cannot be meant', () => {
    const query = new URLSearchParams({ api: 'javascript:alert(1)', community: 'A B', accent: 'red;}', target: 'x', view: 'ask' });
    expect(readChoices(`?${query}`)).toEqual({ ...usual, view: 'ask' });
  });

  it('keeps no view that another element has', () => {
    expect(readChoices('?widget=goodturn-volunteer-signup&view=ask')).toEqual({ ...usual, widget: 'goodturn-volunteer-signup' });
  });

  it.each([
    ['organisation', 'The Shared Pot'],
    ['api', 'http://goodturn.example'],
    ['api', 'https://goodturn.example/v1'],
    ['api', 'goodturn.example'],
    ['community', 'Tower Hamlets'],
    ['community', '-x'],
    ['accent', 'green'],
    ['link', 'javascript:alert(1)'],
    ['link', '//elsewhere.example'],
    ['version', '1.2'],
    ['level', '7'],
    ['filters', 'colour=red'],
  ] as const)('%s cannot be %s', (name, value) => {
    expect(wrongIn(chosen({ [name]: value }))).toEqual([name]);
  });

  it.each(['wordpress', 'drupal'])('a copy of one’s own cannot be what the plugin for %s loads', (target) => {
    expect(wrongIn(chosen({ target, channel: 'own' }))).toEqual(['channel']);
    expect(wrongIn(chosen({ target, channel: 'pinned' }))).toEqual([]);
  });

  it('is tidied of what means nothing', () => {
    expect(tidied('api', ' https://Goodturn.example/ ')).toBe('https://goodturn.example');
    expect(canBe('api', 'http://localhost:8080')).toBe(true);
  });
});
