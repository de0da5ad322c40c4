import { languages } from '@goodturn/locales';
import { themes } from './themes.js';

/** What the toolbar can change about the page on which a story stands. */
export const toolbar = {
  theme: { title: 'Theme', icon: 'paintbrush', items: themes.map(({ value, title }) => ({ value, title })) },
  scheme: {
    title: 'Colours',
    icon: 'contrast',
    items: [
      { value: 'light', title: 'A light page' },
      { value: 'dark', title: 'A dark page' },
    ],
  },
  language: {
    title: 'Language',
    icon: 'globe',
    items: Object.entries(languages).map(([value, { name }]) => ({ value, title: name })),
  },
  direction: {
    title: 'Direction',
    icon: 'transfer',
    items: [
      { value: 'ltr', title: 'From left to right' },
      { value: 'rtl', title: 'From right to left' },
    ],
  },
  width: {
    title: 'Width',
    icon: 'grow',
    items: [
      { value: '280', title: '280 pixels' },
      { value: '360', title: '360 pixels' },
      { value: '1280', title: '1280 pixels' },
    ],
  },
  text: {
    title: 'Text',
    icon: 'zoom',
    items: [
      { value: '100', title: 'Text at 100%' },
      { value: '200', title: 'Text at 200%' },
    ],
  },
} as const;

type Toolbar = Readonly<Record<keyof typeof toolbar, string>>;

/** What stands in the toolbar before anybody touches it. */
export const atFirst: Toolbar = { theme: 'goodturn', scheme: 'light', language: 'en', direction: 'ltr', width: '1280', text: '100' };

const sheet = document.createElement('style');

/** Dresses the page as the toolbar says. */
export function dress({ theme, scheme, language, direction, width, text }: Toolbar): void {
  const page = document.documentElement;
  page.lang = language;
  page.dir = direction;
  const [ground, ink] = scheme === 'dark' ? ['#1d1917', '#f3ece5'] : ['#fff', '#231c19'];
  sheet.textContent = `:root { color-scheme: ${scheme} }
    body { background: ${ground}; color: ${ink}; font: 16px/1.5 system-ui, sans-serif; font-size: ${text}% }
    #storybook-root > :defined { display: block; max-inline-size: ${width}px }
    ${themes.find(({ value }) => value === theme)?.styles ?? ''}`;
  document.head.append(sheet);
}
