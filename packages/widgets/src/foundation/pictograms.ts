import { html, type TemplateResult } from 'lit/html.js';

/**
 * By name, on a grid of 24: the one warm spot, a bar, and the strokes over it, as SVG writes paths but shorter in two ways, because a
 * page loads them all. `o4` is a circle of that width below the point; `*` is the spot's own outline.
 */
const drawings: Record<string, string> & { other: string } = {
  // The fourteen kinds of help come first.
  diy: 'M12.5 4h5.5c2 0 3.5 1.5 3.5 4-1-1-2-1-3 0h-6|M7 3v9M4.5 3h5M4 12H10v4.5c0 2-1.2 3.5-3 4.5-1.8-1-3-2.5-3-4.5zM12.5 3.5h5.5c2.3 0 3.5 1.7 3.5 4.5-1-1-2-1-3 0h-6zm3 4.5v13.5',
  shopping: 'M4.5 14h15l.5 7h-16|M5 8h14L20 21H4zm3.5 3v-4.5a3.5 3.5 0 0 1 7 0v4.5',
  company: 'M7 2h10v5h-3.5l-1.5 2-1.5-2H7z|*m-1 9o5m12 0o5M2 22c0-2 1.5-3.5 4-3.5s4 1.5 4 3.5m4 0c0-2 1.5-3.5 4-3.5s4 1.5 4 3.5',
  lifts: 'M6.5 11 8 6.5h6.5l3.5 4.5|M5 17h-2.5v-4.5l2.5-1.5 2-5h8l4 5 2.5 1.5V17h-2.5m-10 0h6M5 11h14M12 6v5m-5 4o4m10 0o4',
  tech: 'M4 4h16v11h-16|M5.5 4h13a1.5 1.5 0 0 1 1.5 1.5v9.5h-16V5.5a1.5 1.5 0 0 1 1.5-1.5zM2 19.5h20m-11-12 5 2-2 1-1 2z',
  pets: 'M12 12c3 0 6 3 6 5.7 0 1.9-1.4 3-3 3-1.1 0-1.9-.6-3-.6s-1.9.6-3 .6c-1.6 0-3-1.1-3-3 0-2.7 3-5.7 6-5.7z|*m-8.5-2.5a1 1.3 0 1 1 0 2.6 1 1.3 0 0 1 0-2.6zm5.2-5.5a1 1.5 0 1 1 0 3 1 1.5 0 0 1 0-3zm6.6 0a1 1.5 0 1 1 0 3 1 1.5 0 0 1 0-3zm5.2 5.5a1 1.3 0 1 1 0 2.6 1 1.3 0 0 1 0-2.6z',
  childcare: 'M14.5 21.5V18a3 3 0 0 1 6 0v3.5|M8 2.5o5M4 21.5V14a4 4 0 0 1 8 0v7.5m-4-5.5v5.5M17.5 9o4*m-8.5-6.5 3 2',
  cooking:
    'M4.5 14h15v4a2.5 2.5 0 0 1-2.5 2.5H7a2.5 2.5 0 0 1-2.5-2.5|M4.5 11v7a2.5 2.5 0 0 0 2.5 2.5h10a2.5 2.5 0 0 0 2.5-2.5v-7M2 11h20M8.5 3c-1.3 1.7 1.3 2.8 0 4.5m3.5-4.5c-1.3 1.7 1.3 2.8 0 4.5m3.5-4.5c-1.3 1.7 1.3 2.8 0 4.5',
  moving: 'M11 6h9v9h-9z|M2.5 3H5l3 14.5*m3.5 0v3h2V6m-5 12.5h10.5M8.5 17.5o4',
  forms: 'M13 21l.8-3.7 5.2-5.3 3 3-5.3 5.2z|M11 21H4.5V3h9l4.5 4.5V9M13 3v5h5m-10 4h5m-5 4h3*',
  language:
    'M12.5 14v-2h4.5V9h4.5v9h-1.5v3.5l-3.5-3.5h-4|M2.5 2.5h11.5v9.5h-5.5l-3.5 3v-3h-2.5zm3.5 7 2.3-4.5 2.3 4.5M7 8h2.6M17.5 8h4v10h-1.5v3.5l-3.5-3.5h-4.5v-2.5',
  sport: 'M18.5 17o4.6|M13 2.5o4M7 13v-2.5l4.5-1.5h1l2 3h3.5m-6-2.5-1.5 5 3 2.5v4.5m-4-4-3.5 4*',
  arts: 'M15 12h5v3.5c0 2.5-1.5 3.5-2.5 6-1-2.5-2.5-3.5-2.5-6z|M8.5 18V4c.5 2.5 3 3 3 6m-5.5 5.5o5M17.5 2.5V12*',
  other: 'M14 3a7 7 0 0 1 7 7h-7|M3 3h11a7 7 0 0 1 7 7v11H3zm4 11h1v1h-1zm9 0h1v1h-1zm-4.5 0h1v1h-1z',
  pin: 'M12 7.5o5|M12 22c4.5-5 7-8.7 7-12a7 7 0 1 0-14 0c0 3.3 2.5 7 7 12z*',
  day: 'M12.5 13h5v5h-5|M4 5h16v15.5H4zm0 5h16M8.5 2.5v4m7-4v4',
  time: 'M12 12h9a9 9 0 0 1-9 9|M12 3o18M12 7.5V12l3.5 2',
  person: 'M12 3.5o8M4.5 21c0-4 3-6.5 7.5-6.5s7.5 2.5 7.5 6.5z',
  search: 'M10.5 4o13m5 11.5 5.5 5.5',
  back: 'M15 5l-7 7 7 7',
  down: 'M5 9l7 7 7-7',
  check: 'M4.5 12.5l5 5L19.5 7',
  alert: 'M12 3l10 18H2zm0 6.5V15m0 3h.01',
  lock: 'M5 11h14v10h-14z|*m3 0V7.5a4 4 0 0 1 8 0v3.5m-4 4v2',
  key: 'M7.5 10.5o9|*m3.2 1.3L20 2.5m-4.5 4.5 3.5 3.5',
  eye: 'M12 9o6|M1.5 12c2.5-4.5 6-6.5 10.5-6.5s8 2 10.5 6.5c-2.5 4.5-6 6.5-10.5 6.5s-8-2-10.5-6.5z*',
  mail: 'M3 5.5h18L12 13|M3 5h18v14H3zm0 1 9 7 9-7',
  door: 'M7 3h10v18H7|M3 21h18M6 21V3h12v18m-4-9h.01',
  phone: 'M5 3h4l2 5-2.5 2c1 2.3 3.2 4.5 5.5 5.5l2-2.5 5 2v4c0 1.1-.9 2-2 2-8.5 0-16-7.5-16-16 0-1.1.9-2 2-2z',
  filter: 'M3 6h18M6.5 12h11M10 18h4',
  all: 'M14 4h2.5a3.5 3.5 0 0 1 3.5 3.5v2.5h-6z|M4 4h6v6h-6z*M4 14h6v6h-6zM14 14h6v6h-6z',
  retry: 'M20 12a8 8 0 1 1-2.5-5.8M20 3v5h-5',
  talk: 'M3 4h18v12h-9l-5 5V16h-4z|*',
  flag: 'M5 4h13l-3 4.5 3 4.5h-13|M5 22V4h13l-3 4.5 3 4.5h-13',
  hand: 'M7 11v-5a1.5 1.5 0 0 1 3 0v4.5V4a1.5 1.5 0 0 1 3 0v6-5a1.5 1.5 0 0 1 3 0v6-3a1.5 1.5 0 0 1 3 0v6.5c0 4-2.5 7-6.5 7-3 0-4.7-1.3-6.2-4L4 13c-.7-1.4 1-2.7 2.2-1.6l.8 1.1',
  heart: 'M12 20.5C6 16 3 13 3 9.3A4.7 4.7 0 0 1 12 7a4.7 4.7 0 0 1 9 2.3C21 13 18 16 12 20.5z|*',
};

/** Ids of the fourteen kinds of help that every community has, in their order. They name their pictograms. */
export const kindsOfHelp: readonly string[] = Object.keys(drawings).slice(0, 14);

/** One pictogram. It is hidden from readers: the word beside it is its name. */
export const icon = (name: string, className?: string): TemplateResult => draw(drawings[name] ?? drawings.other, className);

/** A drawing of an element's own, made as those above. */
export function draw(drawing: string, className = ''): TemplateResult {
  const [strokes = '', spot = ''] = drawing
    .replace(/o([\d.]+)/g, 'a1 1 0 1 1 0 $1 1 1 0 0 1 0-$1z')
    .split('|')
    .reverse();
  return html`<svg class=${className} viewBox="0 0 24 24" aria-hidden="true">
    <path class="spot" d=${spot} />
    <path d=${strokes.replace('*', spot)} />
  </svg>`;
}
