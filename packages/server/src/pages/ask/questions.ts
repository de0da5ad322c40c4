import type { Community } from '@goodturn/contract';
import { categoryName, pageLinks } from '../facts.js';
import { field, group, radios, select, tickBox } from '../fields.js';
import type { Form } from '../form.js';
import { html, icon, none, type Html } from '../markup.js';
import { durationText } from '../times.js';
import type { Visitor } from '../visitor.js';
import type { Question } from './answers.js';

const lengths = [15, 30, 45, 60, 90, 120, 180, 240, 360, 480];

/** What a question is asked with. */
export interface Asking {
  readonly visitor: Visitor;
  readonly here: Community;
  readonly ask: Form;
  readonly heading: Html;
  readonly areas: readonly { id: string; name: string }[];
  /** Whether the postcode needs an area beside it. */
  readonly chooseArea: boolean;
}

const what = ({ visitor, here, ask, heading }: Asking): Html =>
  radios(
    ask,
    'category',
    heading,
    here.categories.map(({ id, pictogram }) => [id, categoryName(visitor, here, id), icon(pictogram)] as const),
    { look: 'picks' },
  );

const words = ({ ask, heading }: Asking): Html => html`${heading}${field(ask, 'title')}${field(ask, 'details', { long: true })}`;

/** Who will see the place: the same two rows each time. */
function whoSees({ visitor: { words } }: Asking): Html {
  const row = (picture: string, who: string, what: string) =>
    html`<div class="note">${icon(picture)}<strong>${words(who)}</strong><span>${what}</span></div>`;
  return html`<div class="who">
    ${row('eye', 'ask/sees', words('ask/seesArea'))}${row('key', 'ask/onlySees', words('pages/seesPlace'))}
  </div>`;
}

function where(asking: Asking): Html {
  const { visitor, ask, heading, areas, chooseArea } = asking;
  const choices = [['', visitor.words('question/choose')], ...areas.map(({ id, name }) => [id, name] as const)] as const;
  const area = select(ask, 'place/area', choices, chooseArea ? { hint: visitor.words('hint/place/area') } : {});
  return html`<div class="place stack">
      ${radios(
        ask,
        'place/kind',
        heading,
        ['address', 'meeting', 'remote'].map((one) => [one, visitor.words(`place/${one}`)] as const),
      )}
      <div class="for-address">${field(ask, 'place/postcode', { autocomplete: 'postal-code', className: 'w-s', latin: true })}</div>
      <div class="${chooseArea ? '' : 'for-others'}">${area}</div>
      <div class="for-address">${field(ask, 'place/address', { autocomplete: 'street-address' })}</div>
      <div class="for-meeting">${field(ask, 'place/description')}</div>
    </div>
    ${whoSees(asking)}${pageLinks(visitor)}`;
}

function when({ visitor: { now, words }, ask, heading }: Asking): Html {
  const time = (name: string) => field(ask, name, { type: 'time', className: 'w-s' });
  const parts = ['timing/day', 'timing/month', 'timing/year'].map((name) => field(ask, name, { numeric: true, className: 'w-xs' }));
  return html`<div class="timing stack">
    ${radios(
      ask,
      'timing/kind',
      heading,
      ['flexible', 'by', 'on'].map((one) => [one, words(`timing/${one}`)] as const),
    )}
    <div class="for-day">
      ${group(ask, 'timing/date', words('label/timing/date'), html`<div class="acts">${parts}</div>`, words('hint/timing/date', { year: now.getFullYear() }))}
    </div>
    <div class="acts for-time">${time('timing/from')}${time('timing/until')}</div>
  </div>`;
}

const size = ({ visitor, ask, heading }: Asking): Html =>
  html`${heading}${select(
    ask,
    'minutes',
    [['', visitor.words('question/choose')], ...lengths.map((minutes) => [String(minutes), durationText(minutes, visitor)] as const)],
    { label: visitor.words('ask/minutes') },
  )}${select(
    ask,
    'helpersWanted',
    Array.from({ length: 10 }, (_, index) => [String(index + 1), String(index + 1)] as const),
    { label: visitor.words('ask/helpersWanted') },
  )}`;

const who = ({ visitor: { words }, ask, heading }: Asking): Html =>
  html`<div class="whom stack">
    ${radios(
      ask,
      'forWhom',
      heading,
      ['me', 'other'].map((one) => [one, words(`who/${one}`)] as const),
    )}
    <div class="for-other stack">${field(ask, 'onBehalfOf/relationship')}${tickBox(ask, 'onBehalfOf/agreed')}</div>
  </div>`;

/** What each question page asks, below its heading or with the heading as its legend. */
export const questionOf: Readonly<Record<Question, (asking: Asking) => Html>> = { what, words, where, when, size, who };

/** Groups of choices, whose errors link to their first one. */
export const groups = ['category', 'place/kind', 'timing/kind', 'forWhom'];

/** Tells the writer what is hidden, and where to turn in danger. */
export function warnings(visitor: Visitor, { masked = [], danger = false }: { masked?: { kinds: string[] }[]; danger?: boolean }): Html {
  const { words } = visitor;
  const kinds = [...new Set(masked.flatMap((one) => one.kinds))].map((kind) => words.maybe(`mask/${kind}`) ?? kind);
  return html`${kinds.length > 0 ? html`<p class="panel tint note">${icon('lock')}<span>${words('ask/hidden', { what: new Intl.ListFormat(visitor.language).format(kinds) })}</span></p>` : none}${
    danger
      ? html`<div class="panel glow note" role="status">
          ${icon('phone')}<strong>${words('ask/danger')}</strong><span>${words('ask/held')}</span>
        </div>`
      : none
  }`;
}
