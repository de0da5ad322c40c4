import type { Opportunity, Page } from '@goodturn/contract';
import { areasOf } from '../board.js';
import { Refused } from '../calls.js';
import { toldPanel } from '../facts.js';
import { errorSummary, field, select, tickBox } from '../fields.js';
import { errorsOf, form, type Form } from '../form.js';
import { answer, goOn } from '../layout.js';
import { causes, skills } from '../look/volunteering.js';
import { html, icon, none, type Html } from '../markup.js';
import { readable } from '../sending.js';
import { fortnight, timingText } from '../times.js';
import type { Visitor } from '../visitor.js';
import { termName } from '../volunteer/names.js';
import { addressOf, checkText, placeText, roomText, sessionText } from './facts.js';

const names = ['q', 'postcode', 'area', 'when', 'skill', 'cause', 'age', 'remote', 'sort'] as const;
type Filters = Record<(typeof names)[number], string>;
const ages = ['13', '14', '15', '16', '17', '18'];
const spans: Readonly<Record<string, string>> = { 7: 'roles/week', 30: 'roles/month' };

/** What the address asks for, without what no list here knows. */
function readFilters(visitor: Visitor, areas: readonly { id: string }[]): Filters {
  const typed = (name: string) => readable(visitor.url.searchParams.get(name) ?? '').trim();
  const known = (name: string, is: (value: string) => boolean) => (is(typed(name)) ? typed(name) : '');
  const postcode = typed('postcode');
  return {
    q: typed('q'),
    postcode,
    area: known('area', (id) => areas.some((area) => area.id === id)),
    when: known('when', (when) => when in spans || fortnight(visitor).includes(when)),
    skill: known('skill', (id) => /^\w+$/.test(id)),
    cause: known('cause', (id) => /^\w+$/.test(id)),
    age: known('age', (age) => ages.includes(age)),
    remote: typed('remote') ? 'yes' : '',
    sort: postcode && known('sort', (sort) => sort === 'newest' || sort === 'nearest'),
  };
}

/** As the API asks for them. */
function asked(visitor: Visitor, { when, remote, ...others }: Filters): Record<string, string | undefined> {
  const days = new Intl.DateTimeFormat('en-CA', { timeZone: visitor.timeZone, dateStyle: 'short' });
  const day = (ahead: number) => days.format(new Date(visitor.now.getTime() + ahead * 86_400_000));
  const between = when in spans ? { from: day(0), until: day(Number(when)) } : { from: when, until: when };
  return { ...others, ...between, remote: remote ? 'true' : undefined };
}

/** The open roles: filters, list, more. */
export async function rolesPage(visitor: Visitor): Promise<Response> {
  const { words, url } = visitor;
  const here = await visitor.here();
  const areas = await areasOf(visitor);
  const filters = readFilters(visitor, areas);
  const organisation = url.searchParams.get('organisation') ?? '';
  let errors: Form['errors'] = {};
  let page: Page<Opportunity> = { items: [] };
  try {
    const query = { ...asked(visitor, filters), organisation, cursor: readable(url.searchParams.get('cursor') ?? '') };
    page = await visitor.api<Page<Opportunity>>('GET', '/opportunities', { query });
  } catch (error) {
    if (!(error instanceof Refused) || error.problem.code !== 'invalid-input') throw error;
    // A mark of a list that has changed: the list begins anew. An organisation that cannot be is left out.
    if (error.problem.errors?.some(({ pointer }) => pointer === '?cursor' || pointer === '?organisation'))
      return goOn(visitor, visitor.link(addressOf(), filters));
    errors = errorsOf(error.problem, names, words, { community: here.name, postcode: filters.postcode });
  }
  const failed = Object.keys(errors).length > 0;
  const finder = form(words, filters, errors, 'find-');
  const link = (change: Partial<Filters> & { cursor?: string }) => visitor.link(addressOf(), { ...filters, organisation, ...change });
  const theirs = organisation && page.items[0]?.organisation.name;
  const title = theirs ? words('roles/titleOf', { organisation: theirs }) : words('roles/title');
  const filtered = names.some((name) => filters[name]);
  const list = html`${
    page.items.length > 0
      ? html`<ul class="rows">
          ${page.items.map((role) => row(visitor, role))}
        </ul>`
      : failed
        ? none
        : html`<div class="blank">
            <span class="tile">${icon('door')}</span>
            <h3 class="t2">${words(filtered ? 'roles/noneFits' : 'roles/none')}</h3>
            <p class="measure">${words('roles/noneText')}</p>
            ${filtered ? html`<p><a class="btn two wide" href="${visitor.link(addressOf(), { organisation })}">${words('roles/all')}</a></p>` : none}
          </div>`
  }
  ${page.nextCursor ? html`<p class="more"><a class="btn two wide" href="${link({ cursor: page.nextCursor })}">${words('roles/more')}</a></p>` : none}`;
  const body = html`${errorSummary(finder)}${toldPanel(visitor.takeTold())}${top(visitor, title, false)}
    <details class="folding" ${failed || filtered ? html`open` : none}>
      <summary class="fold">${icon('filter')}<span>${words('find/open')}</span>${icon('down')}</summary>
      ${findForm(visitor, finder, areas, organisation)}
    </details>
    ${
      failed
        ? none
        : html`<div class="bar">
            <h2 class="label">${words(page.nextCursor ? 'roles/first' : 'roles/found', { count: page.items.length })}</h2>
          </div>`
    }
    ${list}`;
  return answer(visitor, {
    title,
    body,
    failed,
    status: failed ? 422 : 200,
    element: 'opportunity-list',
    home: addressOf(),
    // The widget reads an organisation from its own attribute.
    ...(organisation ? {} : { view: '' }),
    filters: new URLSearchParams(Object.entries(filters).filter(([, value]) => value)).toString(),
    shared: { path: addressOf(), title: `${title} – ${here.name}`, text: words('roles/lead') },
  });
}

/** What these pages are, and the two of them. */
export const top = (visitor: Visitor, title: string, own: boolean): Html =>
  html`<header class="top">
    <div>
      <h1>${title}</h1>
      ${own ? none : html`<p class="soft">${visitor.words('roles/lead')}</p>`}
    </div>
    <nav class="tabs" aria-label="${visitor.words('roles/title')}">
      <a href="${visitor.link(addressOf())}" ${own ? none : html`aria-current="page"`}>${visitor.words('roles/tab')}</a>
      <a href="${visitor.link(addressOf('bookings'))}" ${own ? html`aria-current="page"` : none}>${visitor.words('roles/mine')}</a>
    </nav>
  </header>`;

/** One role as one ruled line of the list. */
function row(visitor: Visitor, role: Opportunity): Html {
  const { words } = visitor;
  const { distance, nextSession, place, requirement, you } = role;
  const away = distance && words.maybe(`distance/${distance}`);
  const where = placeText(place, words);
  const mine = you?.booking ?? nextSession?.you?.booking;
  const taken = /^(booked|waiting|applied)$/.test(mine?.status ?? '');
  const standing = taken
    ? html`${icon('check')}${words('roles/yours')}`
    : you?.locked
      ? html`${icon('lock')}${words('roles/locked')}`
      : nextSession
        ? roomText(nextSession, words)
        : none;
  return html`<li class="row">
    <span class="tile">${icon(place.kind === 'remote' ? 'phone' : 'company')}</span>
    <div>
      <h3>
        <a href="${visitor.link(addressOf(role.id))}"><bdi ${role.language ? html`lang="${role.language}"` : none}>${role.title}</bdi></a>
      </h3>
      <p class="soft small"><bdi>${role.organisation.name}</bdi></p>
    </div>
    <ul class="facts small">
      <li>${icon('pin')}<span>${away ? `${where}, ${away}` : where}</span></li>
      <li>
        ${icon('day')}<span
          >${nextSession ? words('roles/next', { when: sessionText(nextSession, visitor, false) }) : (role.commitment ?? words('roles/anyTime'))}</span
        >
      </li>
      ${requirement.kind === 'none' ? none : html`<li>${icon('lock')}<span>${checkText(requirement, words)}</span></li>`}
    </ul>
    <p class="crew small">${standing}</p>
  </li>`;
}

type Choice = readonly [value: string, label: string];

/** Words, postcode, area, day, skill, cause and age. */
function findForm(visitor: Visitor, finder: Form, areas: readonly { id: string; name: string }[], organisation: string): Html {
  const { language, words } = visitor;
  const days = fortnight(visitor).map((date): Choice => [date, timingText({ kind: 'on', date }, visitor)]);
  const terms = (kind: 'skill' | 'cause', all: string): Choice[] => [
    ['', all],
    ...(kind === 'skill' ? skills : causes)
      .map(([id]): Choice => [id, termName(words, kind, id)])
      .sort(([, a], [, b]) => a.localeCompare(b, language)),
  ];
  const kept = Object.entries({ organisation, language: visitor.chosen });
  return html`<form class="find" role="search" action="${visitor.link(addressOf())}" method="get">
    ${kept.map(([name, value]) => (value ? html`<input type="hidden" name="${name}" value="${value}" />` : none))}
    ${field(finder, 'q')}${field(finder, 'postcode', { autocomplete: 'postal-code', latin: true })}
    ${select(finder, 'area', [['', words('find/allAreas')], ...areas.map(({ id, name }): Choice => [id, name])])}
    ${select(finder, 'when', [['', words('find/anyDay')], ...Object.entries(spans).map(([span, key]): Choice => [span, words(key)]), ...days])}
    ${select(finder, 'skill', terms('skill', words('roles/anySkill')), { label: words('roles/skill') })}
    ${select(finder, 'cause', terms('cause', words('roles/anyCause')), { label: words('roles/cause') })}
    ${select(finder, 'age', [['', words('roles/anyAge')], ...ages.map((age): Choice => [age, age === '18' ? words('roles/adult') : age])], { label: words('roles/age') })}
    ${tickBox(finder, 'remote')}
    <button class="btn two wide">${icon('search')}${words('roles/show')}</button>
  </form>`;
}
