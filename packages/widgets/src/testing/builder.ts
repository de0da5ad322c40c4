import type { Screen } from './screen.js';

/** Answers for what lies beside the API; a path that is not among them is not there. */
export type Files = Readonly<Record<string, () => Response | Promise<Response>>>;

/** Hash of the board's file where the builder's tests play. */
export const hash = `sha384-${'A'.repeat(64)}`;
const govuk = 'goodturn-request-board::part(button) { background: #0f7a52; color: #ffffff }';

/** What lies beside an API, by its path: the list of its newest files, and one theme. */
export const beside: Files = {
  '/embed/v1/integrity.json': () => Response.json({ version: '1.2.3', files: { 'request-board.js': hash } }),
  '/embed/v1/themes/govuk.css': () => new Response(govuk),
  '/embed/1.2.3/themes/govuk.css': () => new Response(govuk),
};

/** What lies beside an API at a path; nothing is not there. */
export const fileAt = async (path: string, files: Files): Promise<Response> => (await files[path]?.()) ?? new Response('', { status: 404 });

/** Chooses or types in a control of the builder, and leaves it. */
export async function set({ element, root }: Screen, label: string, value: string): Promise<void> {
  const named = [...root.querySelectorAll('label')].find((one) => one.textContent?.trim() === label);
  const control = named?.control;
  if (!(control instanceof HTMLElement)) throw new Error(`The builder has no “${label}”.`);
  const { type } = control as HTMLInputElement;
  if (type === 'radio') control.click();
  else {
    (control as HTMLInputElement).value = value;
    control.dispatchEvent(new Event('change', { bubbles: true }));
  }
  await element.updateComplete;
}
