import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig, type DefaultTheme } from 'vitepress';
import { siteLinks } from './site-links.mjs';

const docs = fileURLToPath(new URL('..', import.meta.url));

/** Pages in the order of a menu. One that is not written yet is left out, so that no menu leads nowhere. */
const group = (text: string, pages: readonly (readonly [text: string, page: string])[]): DefaultTheme.SidebarItem => ({
  text,
  items: pages.filter(([, page]) => existsSync(`${docs}${page}.md`)).map(([title, page]) => ({ text: title, link: `/${page}` })),
});

/** Every element that has a page. */
const elements = readdirSync(`${docs}elements`).map((name): readonly [string, string] => [
  /^# (.+)$/m.exec(readFileSync(`${docs}elements/${name}`, 'utf8'))?.[1] ?? name,
  `elements/${name.replace(/\.md$/, '')}`,
]);

const sidebar = [
  group('In ten minutes', [
    ['A council’s web team', 'guide-web-teams'],
    ['A charity', 'guide-charities'],
    ['A developer', 'guide-developers'],
  ]),
  group('On your page', [
    ...elements,
    ['Make your snippet', 'builder'],
    ['Versions, hashes, your own copy', 'embedding'],
    ['Pages that your Goodturn hosts', 'hosted-pages'],
    ['Colours and shapes', 'theming'],
    ['Policy, privacy and cookies', 'privacy'],
    ['Accessibility statement', 'accessibility-statement'],
    ['Languages and translating', 'translating'],
    ['Examples', 'examples'],
  ]),
  group('SDK', [
    ['Use it', 'sdk/index'],
    ['Methods', 'sdk/methods'],
    ['Every name', 'sdk/types'],
    ['Test your page', 'sdk/mock'],
  ]),
  group('API', [
    ['In all operations', 'api/index'],
    ['Community', 'api/communities'],
    ['Areas', 'api/areas'],
    ['Sign-in', 'api/signIns'],
    ['Me', 'api/me'],
    ['Requests', 'api/requests'],
    ['Offers and messages', 'api/offers'],
    ['Organisations', 'api/organisations'],
    ['Opportunities and sessions', 'api/opportunities'],
    ['Bookings', 'api/bookings'],
    ['Blocks and reports', 'api/safety'],
    ['Checks', 'api/checks'],
    ['Volunteer profiles', 'api/volunteers'],
    ['Equality answers', 'api/equalityAnswers'],
    ['Suggestions', 'api/suggestions'],
    ['Staff', 'api/staff'],
    ['One-time passwords of staff', 'api/secondFactor'],
    ['Problems', 'problems'],
  ]),
  group('Running it', [
    ['Begin, back up, upgrade', 'running'],
    ['Settings and commands', 'configuration'],
    ['Versions and what may break', 'releases'],
  ]),
  group('How it is made', [
    ['Roles of organisations', 'opportunities'],
    ['How the right neighbour hears of it', 'suggestions'],
    ['What keeps people safe', 'safety'],
    ['How it is built', 'architecture'],
    ['Measurements', 'benchmarks'],
    ['Where the data comes from', 'attributions'],
  ]),
];

export default defineConfig({
  title: 'Goodturn',
  titleTemplate: ':title – Goodturn',
  description: 'Neighbours ask for help and neighbours answer, on the website you already have',
  lang: 'en-GB',
  base: '/docs/',
  cleanUrls: true,
  // Switching between light and dark writes no style of its own into the page, which its policy would refuse.
  appearance: { disableTransition: false },
  outDir: 'dist',
  cacheDir: '.cache',
  // What pages need to find each other goes into a file, so that a strict policy lets it through.
  metaChunk: true,
  srcExclude: ['dist/**', '.cache/**', 'node_modules/**'],
  head: [
    ['link', { rel: 'icon', type: 'image/svg+xml', href: '/docs/goodturn.svg' }],
    ['meta', { name: 'theme-color', content: '#6d2150' }],
  ],
  markdown: {
    theme: { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' },
    config: (markdown) => siteLinks(markdown),
  },
  vite: {
    build: {
      rollupOptions: {
        // Comments in a package that the mock needs, which change nothing and are nobody’s here to mend.
        onwarn: (warning, warn) => {
          if (warning.code !== 'INVALID_ANNOTATION') warn(warning);
        },
      },
    },
  },
  vue: { template: { compilerOptions: { isCustomElement: (tag) => tag.startsWith('goodturn-') } } },
  themeConfig: {
    logo: { src: '/goodturn.svg', alt: '' },
    nav: [
      { text: 'Guides', link: '/guide-web-teams', activeMatch: '/guide-' },
      { text: 'Elements', link: '/elements/request-board', activeMatch: '/elements/' },
      { text: 'SDK', link: '/sdk/', activeMatch: '/sdk/' },
      { text: 'API', link: '/api/', activeMatch: '/api/|/problems' },
      { text: 'Running it', link: '/running', activeMatch: '/running|/configuration|/releases' },
    ],
    sidebar,
    outline: { level: [2, 3], label: 'On this page' },
    search: { provider: 'local', options: { miniSearch: { searchOptions: { boost: { title: 5, titles: 2 } } } } },
    externalLinkIcon: true,
    docFooter: { prev: 'Before', next: 'Next' },
    darkModeSwitchLabel: 'Light or dark',
    returnToTopLabel: 'Back to the top',
    sidebarMenuLabel: 'Contents',
  },
});
