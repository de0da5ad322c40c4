import '@goodturn/widgets/svelte';
import type { SvelteHTMLElements } from 'svelte/elements';

type Board = SvelteHTMLElements['goodturn-request-board'];

export const settings: Board = {
  community: 'tower-hamlets',
  'heading-level': 3,
  class: 'wide',
  'ongoodturn-failed': ({ detail }) => detail.code.length,
  'on:goodturn-failed': ({ detail }) => detail.code.length,
};

// @ts-expect-error the board has no such view
export const wrongView: Board = { view: 'map' };
// @ts-expect-error nothing carries a name
export const wrongEvent: Board = { 'ongoodturn-done': ({ detail }) => detail.name };
