import type { LanguageTag } from './languages.js';
import type { Catalogue } from './words.js';

/** Loads what the widgets say in a language other than English; each is a module of its own, so that a page carries only its own. */
export const widgetWords: Readonly<Record<Exclude<LanguageTag, 'en'>, () => Promise<{ readonly words: Catalogue }>>> = {
  ar: () => import('./ar/widgets.js'),
  bn: () => import('./bn/widgets.js'),
  so: () => import('./so/widgets.js'),
  pl: () => import('./pl/widgets.js'),
  cy: () => import('./cy/widgets.js'),
  fr: () => import('./fr/widgets.js'),
  es: () => import('./es/widgets.js'),
  it: () => import('./it/widgets.js'),
  pt: () => import('./pt/widgets.js'),
  'zh-Hans': () => import('./zh-Hans/widgets.js'),
};
