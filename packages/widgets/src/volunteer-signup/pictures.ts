import type { TemplateResult } from 'lit/html.js';
import { draw, icon } from '../foundation/pictograms.js';

/** Pictograms that only signing up needs, drawn as those of the foundation. */
const drawings: Record<string, string> = {
  ear: 'M10 10h5v5h-5|M7 10a5.5 5.5 0 0 1 11 0c0 4-4 4.5-4 8a3 3 0 0 1-6 .5M10 11a2.5 2.5 0 1 1 4.5 1.5',
  calm: 'M3 15h18v4h-18|M3 15c2-2 4-2 6 0s4 2 6 0 4-2 6 0M3 19c2-2 4-2 6 0s4 2 6 0 4-2 6 0M12 3o8',
  globe: 'M12 8a8 4 0 0 1 0 8 8 4 0 0 1 0-8z|M12 3o18M3 12h18M12 3c-6 6-6 12 0 18 6-6 6-12 0-18',
  mobile: 'M8 5h8v11h-8|M7 2.5h10v19h-10zM7 17h10m-5 2.2h.01',
  share: 'M6 9.5o5|M6 9.5o5M18 3.5o5M18 15.5o5M8.3 10.8l7.4-3.6m-7.4 6 7.4 3.6',
  lift: 'M7 12h10v8h-10|M7 12h10v8h-10zM12 9V3m-3 3 3-3 3 3',
  aid: 'M10 7h4v3h3v4h-3v3h-4v-3h-3v-4h3|M3.5 3.5h17v17h-17z*',
  shield: 'M12 3v18c-5-2-8-5-8-10V6|M12 3l8 3v5c0 5-3 8-8 10-5-2-8-5-8-10V6zM8.5 11.5l2.5 2.5 4.5-5',
  queue:
    'M5 6.5o4|M5 6.5o4M12 6.5o4M19 6.5o4M2.5 19c0-4 1-5.5 2.5-5.5s2.5 1.5 2.5 5.5m2 0c0-4 1-5.5 2.5-5.5s2.5 1.5 2.5 5.5m2 0c0-4 1-5.5 2.5-5.5s2.5 1.5 2.5 5.5',
  mentor: 'M3 4h9v6h-9|M3 4h11v6h-11zM17.5 6o5M12.5 21c0-5 2-7 5-7s5 2 5 7M4 21v-7m4 7v-7M4 10v4m4-4v4',
  cane: 'M9 9h4v7h-4|M10.5 2.5o4M8.5 21.5 9.5 16l-1-6 3.5-1 2 3.5 3 1M12 16l1.5 5.5M17.5 21.5V12a1.5 1.5 0 0 1 3 0',
  family:
    'M10 15h4v6h-4|M6 3o5M18 3o5M12 10.5o3.5M2.5 21v-7.5c0-2 1.5-3.5 3.5-3.5 1.5 0 2.5 1 3 2m12.5 9v-7.5c0-2-1.5-3.5-3.5-3.5-1.5 0-2.5 1-3 2M9 21v-3a3 3 0 0 1 6 0v3',
  wheelchair: 'M10.5 13o7|M10 2.5o4M10 9v6h6l2.5 5.5 2-1M10 11h5M7.5 12.5a5 5 0 1 0 7 6.5',
  purse: 'M15 11h6v5h-6|M3 7h18v13h-18zM3 7l12-4v4M15 11h6v5h-6a2.5 2.5 0 0 1 0-5z',
  book: 'M12 6v14c-2-1.5-5-2-9-2V4|M12 6c-2-1.5-5-2-9-2v14c4 0 7 .5 9 2 2-1.5 5-2 9-2V4c-4 0-7 .5-9 2v14',
  leaf: 'M6 16c-2-8 5-12 14-12 0 10-5 15-14 12|M6 16c-2-8 5-12 14-12 0 10-5 15-14 12zM4 21c1-5 5-9 10-11',
  column: 'M8 10h3v8h-3|M3 9.5 12 3l9 6.5zM6 10v8m4-8v8m4-8v8m4-8v8M3 21h18',
  candle:
    'M12 2.5c2 2.5 2.5 3.5 2.5 5a2.5 2.5 0 0 1-5 0c0-1.5.5-2.5 2.5-5|M12 2.5c2 2.5 2.5 3.5 2.5 5a2.5 2.5 0 0 1-5 0c0-1.5.5-2.5 2.5-5zM12 10v2M8.5 12h7v9.5h-7zM5 21.5h14',
};

/** One pictogram, of this element's own or of the foundation's. */
export const picture = (name: string): TemplateResult => {
  const own = drawings[name];
  return own === undefined ? icon(name) : draw(own);
};
