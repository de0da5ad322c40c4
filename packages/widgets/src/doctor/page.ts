import { inkOnPaper } from '../foundation/contrast.js';

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
    const ratio = inkOnPaper(patient);
    if (ratio < 4.5) findings.push({ key: 'doctor/contrast', values: { tag, ratio: Math.floor(ratio * 10) / 10 } });
    const [language = 'en'] = patient.language.toLowerCase().split('-');
    if (!languages.some((one) => one.toLowerCase().split('-')[0] === language))
      findings.push({ key: 'doctor/language', values: { language: patient.language } });
  }
  return findings;
}
