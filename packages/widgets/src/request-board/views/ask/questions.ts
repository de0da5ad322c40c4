import { html, nothing, type TemplateResult } from 'lit/html.js';
import { field, group, radios, select, tickBox } from '../../../foundation/fields.js';
import { icon } from '../../../foundation/pictograms.js';
import { pageLinks } from '../../../foundation/sign-in.js';
import { durationText } from '../../../foundation/times.js';
import { nearText } from '../facts.js';
import type { Page } from './answers.js';
import type { AskFlow } from './flow.js';

const lengths = [15, 30, 45, 60, 90, 120, 180, 240, 360, 480];

type Question = (flow: AskFlow, heading: TemplateResult) => TemplateResult;

const what: Question = ({ form, draft, host }, heading) =>
  html`${radios(
    form,
    'category',
    draft.answers['category'],
    heading,
    host.here.categories.map(({ id, pictogram }) => [id, host.categoryName(id), icon(pictogram)] as const),
    'picks',
  )}`;

const words: Question = ({ form, draft: { answers } }, heading) =>
  html`${heading}${field(form, 'title', { value: answers['title'] })}${field(form, 'details', { value: answers['details'], long: true })}`;

const area = (flow: AskFlow, hint?: string): TemplateResult =>
  select(
    flow.form,
    'place/area',
    flow.draft.answers['place/area'],
    [['', flow.host.words('question/choose')] as const, ...(flow.areas ?? []).map(({ id, name }) => [id, name] as const)],
    { hint },
  );

/** Who will see the place: the same two rows each time. */
function whoSees({ draft: { answers, seen }, host: { words } }: AskFlow): TemplateResult {
  const kind = answers['place/kind'];
  const own = [answers['place/address'], answers['place/postcode']?.toUpperCase()].filter(Boolean).join(', ');
  return html`<div class="who">
    <div class="note">
      ${icon('eye')}<strong>${words('ask/sees')}</strong
      ><span>${seen.area ? nearText(words, 'address', seen.area.name) : words('ask/seesArea')}</span>
    </div>
    <div class="note">
      ${icon('key')}<strong>${words('ask/onlySees')}</strong
      ><span
        >${
          kind === 'address'
            ? own || words('ask/seesAddress')
            : kind === 'meeting'
              ? answers['place/description'] || words('ask/seesMeeting')
              : words('ask/seesRemote')
        }</span
      >
    </div>
  </div>`;
}

const where: Question = (flow, heading) => {
  const { form, draft, host } = flow;
  const { answers } = draft;
  const kind = answers['place/kind'];
  return html`${radios(
    form,
    'place/kind',
    kind,
    heading,
    ['address', 'meeting', 'remote'].map((one) => [one, host.words(`place/${one}`)] as const),
  )}
  ${
    kind === 'address'
      ? html`${field(form, 'place/postcode', {
          value: answers['place/postcode'],
          autocomplete: 'postal-code',
          className: 'w-s',
          latin: true,
        })}${draft.value.chooseArea ? area(flow, host.words('hint/place/area')) : nothing}${field(form, 'place/address', {
          value: answers['place/address'],
          autocomplete: 'street-address',
        })}`
      : html`${area(flow)}${kind === 'meeting' ? field(form, 'place/description', { value: answers['place/description'] }) : nothing}`
  }
  ${whoSees(flow)}${pageLinks(host)}`;
};

const when: Question = ({ form, draft: { answers }, host: { words } }, heading) => {
  const kind = answers['timing/kind'];
  const time = (name: string) => field(form, name, { value: answers[name], type: 'time', className: 'w-s' });
  return html`${radios(
    form,
    'timing/kind',
    kind,
    heading,
    ['flexible', 'by', 'on'].map((one) => [one, words(`timing/${one}`)] as const),
  )}
  ${
    kind === 'by' || kind === 'on'
      ? group(
          form,
          'timing/date',
          words('label/timing/date'),
          html`<div class="acts">
            ${['timing/day', 'timing/month', 'timing/year'].map((name) =>
              field(form, name, { value: answers[name], numeric: true, className: 'w-xs' }),
            )}
          </div>`,
          words('hint/timing/date', { year: new Date().getFullYear() }),
        )
      : nothing
  }
  ${kind === 'on' ? html`<div class="acts">${time('timing/from')}${time('timing/until')}</div>` : nothing}`;
};

const size: Question = ({ form, draft: { answers }, host }, heading) =>
  html`${heading}
  ${select(
    form,
    'minutes',
    answers['minutes'],
    [['', host.words('question/choose')], ...lengths.map((minutes) => [String(minutes), durationText(minutes, host)] as const)],
    { label: host.words('ask/minutes') },
  )}
  ${select(
    form,
    'helpersWanted',
    answers['helpersWanted'],
    Array.from({ length: 10 }, (_, index) => [String(index + 1), String(index + 1)] as const),
    { label: host.words('ask/helpersWanted') },
  )}`;

const who: Question = ({ form, draft: { answers }, host: { words } }, heading) =>
  html`${radios(
    form,
    'forWhom',
    answers['forWhom'],
    heading,
    ['me', 'other'].map((one) => [one, words(`who/${one}`)] as const),
  )}
  ${
    answers['forWhom'] === 'other'
      ? html`${field(form, 'onBehalfOf/relationship', { value: answers['onBehalfOf/relationship'] })}
        ${tickBox(form, 'onBehalfOf/agreed', !!answers['onBehalfOf/agreed'])}`
      : nothing
  }`;

/** What each question page asks, below its heading or with the heading as its legend. */
export const questionsOf: Partial<Record<Page, Question>> = { what, words, where, when, size, who };
