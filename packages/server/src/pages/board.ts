import type { Areas, Community, HelpRequest, Page, RequestCounts } from '@goodturn/contract';
import { Refused } from './calls.js';
import { categoryName, slip, toldPanel, top } from './facts.js';
import { errorSummary, field, select } from './fields.js';
import { errorsOf, form, type Form } from './form.js';
import { answer, goOn } from './layout.js';
import { html, icon, none, type Html } from './markup.js';
import { readable } from './sending.js';
import { fortnight, listText, timingText } from './times.js';
import type { Visitor } from './visitor.js';

const orders: ReadonlySet<string> = new Set(['nearest', 'newest']);
const names = ['postcode', 'q', 'area', 'when'] as const;
type Filters = Record<(typeof names)[number] | 'category' | 'sort', string>;

/** The areas by name, for choosing one. */
export async function areasOf(visitor: Visitor): Promise<{ id: string; name: string }[]> {
  const { features } = await visitor.api<Areas>('GET', '/areas');
  return features.map(({ id, properties }) => ({ id, name: properties.name })).sort((a, b) => a.name.localeCompare(b.name));
}

/** The open requests: filters, list, more. */
export async function boardPage(visitor: Visitor): Promise<Response> {
  const { words, url } = visitor;
  const typed = (name: string) => readable(url.searchParams.get(name) ?? '').trim();
  const here = await visitor.here();
  const areas = await areasOf(visitor);
  // An old link may name what is gone; no field of the form could be told so.
  const known = (name: string, is: boolean) => (is ? typed(name) : '');
  const filters: Filters = {
    q: typed('q'),
    postcode: typed('postcode'),
    area: known(
      'area',
      areas.some(({ id }) => id === typed('area')),
    ),
    when: known('when', typed('when') === 'flexible' || isDay(typed('when'))),
    category: known(
      'category',
      here.categories.some(({ id }) => id === typed('category')),
    ),
    sort: known('sort', orders.has(typed('sort'))),
  };
  const gone = Object.entries(filters).some(([name, value]) => typed(name) !== value);
  if (!filters.postcode) filters.sort = '';
  const { sort, category, ...others } = filters;
  let errors: Form['errors'] = {};
  let page: Page<HelpRequest> = { items: [] };
  let counts: RequestCounts | undefined;
  try {
    page = await visitor.api<Page<HelpRequest>>('GET', '/requests', { query: { ...others, category, sort, cursor: typed('cursor') } });
    counts = await visitor.api<RequestCounts>('GET', '/requests/counts', { query: others });
  } catch (error) {
    if (!(error instanceof Refused) || error.problem.code !== 'invalid-input') throw error;
    // A mark of a list that has changed: the list begins anew.
    if (error.problem.errors?.some(({ pointer }) => pointer === '?cursor')) return goOn(visitor, visitor.link('', filters));
    errors = errorsOf(error.problem, names, words, { community: here.name, postcode: filters.postcode });
  }
  const failed = Object.keys(errors).length > 0;
  const finder = form(words, filters, errors, 'find-');
  const total = Math.max(counts ? (category ? (counts.categories[category] ?? 0) : counts.total) : 0, page.items.length);
  const link = (change: Partial<Filters> & { cursor?: string }) => visitor.link('', { ...filters, ...change });
  const results = html`${
    failed
      ? none
      : html`<div class="bar">
          <h2 class="label">${words('board/found', { count: total })}</h2>
          ${filters.postcode ? sorting(visitor, filters, link) : none}
        </div>`
  }
  ${
    page.items.length > 0
      ? html`<ul class="rows">
          ${page.items.map((request) => slip(visitor, here, request))}
        </ul>`
      : failed
        ? none
        : nothingFound(visitor, here, filters, areas, link)
  }
  ${page.nextCursor ? html`<p class="more"><a class="btn two wide" href="${link({ cursor: page.nextCursor })}">${words('board/more')}</a></p>` : none}`;
  const body = html`${errorSummary(finder)}${toldPanel(visitor.takeTold())}${await top(visitor, here, false)}${gone ? html`<p class="panel tint note left-out" role="status">${icon('alert')}<span>${words('pages/leftOut')}</span></p>` : none}
    <details class="folding" ${failed ? html`open` : none}>
      <summary class="fold">
        ${icon('filter')}<span>${words('find/open')}<span class="small">${setText(visitor, filters, areas)}</span></span
        >${icon('down')}
      </summary>
      ${findForm(visitor, finder, areas)}
    </details>
    <div class="two-up">
      <details class="folding">
        <summary class="fold">
          ${icon('all')}<span
            >${words('find/kind')}<span class="small">${category ? categoryName(visitor, here, category) : words('find/every')}</span></span
          >${icon('down')}
        </summary>
        ${kinds(visitor, here, filters, counts, link)}
      </details>
      <div>${results}</div>
    </div>`;
  return answer(visitor, {
    title: words('board/title'),
    body,
    failed,
    status: failed ? 422 : 200,
    view: '',
    filters: new URLSearchParams(Object.entries(filters).filter(([, value]) => value)).toString(),
    shared: {
      path: '',
      title: `${words('board/title')} – ${here.name}`,
      text: words('board/needs', { count: here.counts.openRequests }),
    },
  });
}

/** Whether it is a day of a calendar, as `2026-11-28`. */
function isDay(text: string): boolean {
  const date = new Date(`${text}T12:00Z`);
  return !text.startsWith('0') && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(`${text}T`);
}

type LinkTo = (change: Partial<Filters> & { cursor?: string }) => string;

const whenName = (visitor: Visitor, when: string): string =>
  when === 'flexible' ? visitor.words('find/flexible') : timingText({ kind: 'on', date: when }, visitor);

/** Everything that is set, as the folded filter says it: `all areas, any day`. */
function setText(visitor: Visitor, { q, postcode, area, when }: Filters, areas: readonly { id: string; name: string }[]): string {
  const { words } = visitor;
  const set = [
    area ? (areas.find(({ id }) => id === area)?.name ?? area) : words('find/allAreasSet'),
    when ? whenName(visitor, when) : words('find/anyDaySet'),
    q,
    postcode,
  ];
  return listText(set, visitor);
}

/** Words, postcode, area and day. */
function findForm(visitor: Visitor, finder: Form, areas: readonly { id: string; name: string }[]): Html {
  const { words } = visitor;
  const days = fortnight(visitor).map((date) => [date, timingText({ kind: 'on', date }, visitor)] as const);
  const kept = Object.entries({ category: finder.typed['category'], sort: finder.typed['sort'], language: visitor.chosen });
  return html`<form class="find" role="search" action="${visitor.link()}" method="get">
    ${kept.map(([name, value]) => (value ? html`<input type="hidden" name="${name}" value="${value}" />` : none))}
    ${field(finder, 'q')}${field(finder, 'postcode', { autocomplete: 'postal-code', latin: true })}
    ${select(finder, 'area', [['', words('find/allAreas')], ...areas.map(({ id, name }) => [id, name] as const)])}
    ${select(finder, 'when', [['', words('find/anyDay')], ['flexible', words('find/flexible')], ...days])}
    <button class="btn two wide">${icon('search')}${words('find/show')}</button>
  </form>`;
}

/** The kinds of help with their counts, each a link. */
function kinds(visitor: Visitor, here: Community, filters: Filters, counts: RequestCounts | undefined, link: LinkTo): Html {
  const { words } = visitor;
  const kind = (id: string, name: string, picture: string, count: number | undefined) =>
    html`<li>
      <a class="kind" href="${link({ category: id })}" ${filters.category === id ? html`aria-current="true"` : none}
        >${icon(picture)}<span>${name}</span><span class="soft small">${count}</span></a
      >
    </li>`;
  const all = counts && Object.values(counts.categories).reduce((sum, count) => sum + count, 0);
  return html`<nav aria-label="${words('find/kind')}">
    <p class="label kinds-h">${words('find/kind')}</p>
    <ul class="kinds">
      ${kind('', words('find/every'), 'all', all)}${here.categories.map(({ id, pictogram }) => kind(id, categoryName(visitor, here, id), pictogram, counts && (counts.categories[id] ?? 0)))}
    </ul>
  </nav>`;
}

function sorting({ words }: Visitor, { sort }: Filters, link: LinkTo): Html {
  const other = sort === 'newest' ? 'nearest' : 'newest';
  return html`<p class="inline">
    ${words(`sort/${other === 'newest' ? 'nearest' : 'newest'}`)}
    <a class="link" href="${link({ sort: other })}">${words(`sort/${other}`)}</a>
  </p>`;
}

function nothingFound(
  visitor: Visitor,
  here: Community,
  filters: Filters,
  areas: readonly { id: string; name: string }[],
  link: LinkTo,
): Html {
  const { words } = visitor;
  const { category, area, q, when } = filters;
  const other = q || when;
  const title = other || (category && area) ? 'empty/filtered' : category ? 'empty/category' : area ? 'empty/area' : 'empty/title';
  const values = { category: categoryName(visitor, here, category), area: areas.find(({ id }) => id === area)?.name ?? area };
  return html`<div class="blank">
    <span class="tile">${icon('door')}</span>
    <h3 class="t2">${words(title, values)}</h3>
    <p class="measure">${words('empty/text')}</p>
    <p class="acts">
      ${category ? html`<a class="btn two wide" href="${link({ category: '' })}">${words('empty/kinds')}</a>` : none}${area ? html`<a class="link" href="${link({ area: '' })}">${words('empty/areas')}</a>` : none}${other ? html`<a class="btn two wide" href="${link({ q: '', when: '' })}">${words('empty/all')}</a>` : none}
    </p>
  </div>`;
}
