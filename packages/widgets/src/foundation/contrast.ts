/** Relative luminance of a colour by WCAG 2.2, from what the browser paints. @returns 0 to 1 */
function luminance(color: string): number {
  const canvas = document.createElement('canvas').getContext('2d');
  if (!canvas) return 0;
  canvas.fillStyle = color;
  canvas.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = [...canvas.getImageData(0, 0, 1, 1).data].map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast of two colours by WCAG 2.2. @returns 1 to 21 */
export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** Contrast of an element's own text with the ground of its fields and panels: what a page sets as ink and paper. @returns 1 to 21 */
export function inkOnPaper(element: HTMLElement): number {
  // A field of its own: a view that has none yet has the same colours.
  const field = Object.assign(document.createElement('input'), { className: 'in', hidden: true });
  if (!element.shadowRoot) return 21;
  element.shadowRoot.append(field);
  try {
    return contrast(getComputedStyle(element).color, getComputedStyle(field).backgroundColor);
  } finally {
    field.remove();
  }
}
