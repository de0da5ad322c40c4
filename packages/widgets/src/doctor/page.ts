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

/** A copy of the widgets that ran on this page. */
export interface Copy {
  readonly version: string;
  /** Address of the folder that its files came from. */
  readonly folder: string;
}

/** Elements of ours below a root, also in open shadow roots. */
export function patientsIn(root: ParentNode): Patient[] {
  return [...root.querySelectorAll<Patient>('*')].flatMap((element) => [
    ...(/^goodturn-(?!doctor$)/.test(element.localName) ? [element] : []),
    ...(element.shadowRoot ? patientsIn(element.shadowRoot) : []),
  ]);
}

/** Addresses of the scripts of the page that lie in a copy's folder, as often as they are written there. */
export const scriptsOf = (copies: readonly Copy[]): string[] =>
  [...document.querySelectorAll<HTMLScriptElement>('script[src]')]
    .map(({ src }) => src)
    .filter((src) => copies.some(({ folder }) => new URL('.', src).href === folder));

/** What two scripts of ours on one page are to each other. */
function lookAtCopies(copies: readonly Copy[]): Finding[] {
  const addresses = scriptsOf(copies).join(', ');
  const versions = [...new Set(copies.map(({ version }) => version))];
  if (versions.length > 1) return [{ key: 'doctor/two-versions', values: { versions: versions.join(', '), addresses } }];
  return copies.length > 1 || scriptsOf(copies).length > 1 ? [{ key: 'doctor/twice', values: { addresses } }] : [];
}

/** What can be seen on the page alone. */
export function lookAtPage(
  patients: readonly Patient[],
  copies: readonly Copy[],
  mistakesOf: (patient: Patient) => readonly string[],
  languages: readonly string[],
): Finding[] {
  const findings: Finding[] = lookAtCopies(copies);
  if (patients.length === 0)
    findings.push({
      key: 'doctor/no-element',
      values: {},
      paste: '<goodturn-request-board community="your-community"></goodturn-request-board>',
    });
  for (const patient of patients) {
    const tag = patient.localName;
    if (!customElements.get(tag)) {
      findings.push({ key: 'doctor/unknown', values: { tag } });
      continue;
    }
    for (const mistake of mistakesOf(patient)) findings.push({ key: 'doctor/tag', values: { tag, mistake } });
    const ratio = inkOnPaper(patient);
    if (ratio < 4.5) findings.push({ key: 'doctor/contrast', values: { tag, ratio: Math.floor(ratio * 10) / 10 } });
    const [language = 'en'] = patient.language.toLowerCase().split('-');
    if (!languages.some((one) => one.toLowerCase().split('-')[0] === language))
      findings.push({ key: 'doctor/language', values: { language: patient.language } });
  }
  return findings;
}
