import { contrast } from '../foundation/contrast.js';

/** A colour as the browser paints it: `#00703c`. */
export function painted(color: string): string {
  const canvas = document.createElement('canvas').getContext('2d');
  if (!canvas) return color;
  canvas.fillStyle = color;
  canvas.fillRect(0, 0, 1, 1);
  const parts = canvas.getImageData(0, 0, 1, 1).data.slice(0, 3);
  return `#${Array.from(parts, (part) => part.toString(16).padStart(2, '0')).join('')}`;
}

/** What an element's first button looks like. */
export interface Looks {
  /** Contrast of its words with its ground, 1 to 21. */
  readonly ratio: number;
  readonly ground: string;
}

/** Looks at the first button that an element shows. @returns nothing where there is none yet */
export function looksOf(element: HTMLElement): Looks | undefined {
  const button = element.shadowRoot?.querySelector('[part~=button]:not([part~=button-second])');
  if (!button) return undefined;
  const { color, backgroundColor } = getComputedStyle(button);
  return { ratio: contrast(color, backgroundColor), ground: painted(backgroundColor) };
}
