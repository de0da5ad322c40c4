import { html, nothing, type TemplateResult } from 'lit/html.js';
import { back } from '../foundation/question-page.js';
import type { StaffDeskSurroundings } from './staff-desk-surroundings.js';

type Part = unknown;

/** One thing of the desk, as each view shows it. */
export interface Detail {
  /** View that Back leads to: `desk/people`. */
  readonly from: string;
  readonly title: string;
  /** What stands under the title: marks and a line of text. */
  readonly lead?: Part;
  /** Facts, made with `fact` (foundation/question-page.ts). */
  readonly facts?: readonly TemplateResult[];
  /** What was done last and what went wrong: `actions.told`, `errorSummary(loading)`. */
  readonly told?: Part;
  /** Sections under it: each a heading and what stands below. */
  readonly sections?: readonly (readonly [title: string, content: Part])[];
}

/** Shows one thing: the way back, its heading, its facts and what can be done about it. */
export const detail = (desk: StaffDeskSurroundings, { from, title, lead, facts = [], told, sections = [] }: Detail): TemplateResult =>
  html`${back(desk, from)}
    <div class="stack-l">
      ${told ?? nothing}
      <div class="stack">
        <h2 part="heading" class="t1" tabindex="-1"><bdi>${title}</bdi></h2>
        ${lead ?? nothing}
      </div>
      ${facts.length ? html`<dl class="list">${facts}</dl>` : nothing}
      ${sections.map(
        ([name, content]) =>
          html`<section class="stack">
            <h3 class="t2">${name}</h3>
            ${content}
          </section>`,
      )}
    </div>`;

/** A thing that is on its way, or could not be read: `again` reads it again. */
export const waiting = (desk: StaffDeskSurroundings, from: string, problem: Part, failed: boolean, again: () => void): TemplateResult =>
  html`${back(desk, from)}
    <div class="stack">
      <h2 part="heading" class="t1" tabindex="-1">${desk.words(failed ? 'desk/cannot' : 'loading')}</h2>
      ${
        failed
          ? html`${problem}<button part="button button-second" class="btn two" @click=${again}>${desk.words('again')}</button>`
          : nothing
      }
    </div>`;

/** A short sign beside a name: `look` is `now` for what cannot wait, `warm` for what is good. */
export const mark = (text: string, look = ''): TemplateResult => html`<span class="mark ${look}">${text}</span>`;
