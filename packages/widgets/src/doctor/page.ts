/** What is wrong with a page, in one sentence, and what mends it where that can be pasted. */
export interface Finding {
  /** Key of the sentence. */
  readonly key: string;
  readonly values: Readonly<Record<string, string | number>>;
  readonly paste?: string;
}

/** An element of ours on the page, as the doctor looks at it. */
export type Patient = HTMLElement & { readonly api: string; readonly community: string; readonly language: string };

/** Addresses of our scripts that the page has loaded, without what loads by itself beside them. */
export function scriptsOf(page: Document): string[] {
  const written = [...page.querySelectorAll<HTMLScriptElement>('script[src]')].map(({ src }) => src);
  const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
  const ours = /\/(?:embed\/[^/]+|goodturn-\d[^/]*)\/(?:goodturn|request-board)\.js(?:[?#]|$)/;
  return [...new Set([...written, ...loaded])].filter((address) => ours.test(address));
}

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

/** What can be seen on the page alone. */
export function lookAtPage(
  patients: readonly Patient[],
  mistakesOf: (patient: Patient) => readonly string[],
  languages: readonly string[],
): Finding[] {
  const findings: Finding[] = [];
  const scripts = scriptsOf(document);
  if (patients.length === 0)
    findings.push({ key: 'doctor/no-element', values: {}, paste: '<goodturn-request-board community="" api=""></goodturn-request-board>' });
  if (scripts.length > 1) findings.push({ key: 'doctor/two', values: { addresses: scripts.join(', ') } });
  for (const patient of patients) {
    const tag = patient.localName;
    for (const mistake of mistakesOf(patient)) findings.push({ key: 'doctor/tag', values: { tag, mistake } });
    const { color } = getComputedStyle(patient);
    const field = patient.shadowRoot?.querySelector('[part~=field], [part~=panel]');
    const ratio = field ? contrast(color, getComputedStyle(field).backgroundColor) : 21;
    if (ratio < 4.5) findings.push({ key: 'doctor/contrast', values: { tag, ratio: Math.floor(ratio * 10) / 10 } });
    const [language = 'en'] = patient.language.toLowerCase().split('-');
    if (!languages.some((one) => one.toLowerCase().split('-')[0] === language))
      findings.push({ key: 'doctor/language', values: { language: patient.language } });
  }
  return findings;
}
