import type { Booking, Me, Opportunity, Page, Session } from '@goodturn/contract';
import { raw } from 'hono/html';
import { back, fact, toldPanel } from '../facts.js';
import { errorSummary, field } from '../fields.js';
import { form, type Form, type Typed } from '../form.js';
import { answer, type Screen } from '../layout.js';
import { html, icon, none, type Html } from '../markup.js';
import { inLanguage } from '../reading.js';
import type { Visitor } from '../visitor.js';
import {
  addressOf,
  checkText,
  isFull,
  lockText,
  needNames,
  placeText,
  roomText,
  sessionText,
  skillNames,
  standing,
  weekText,
} from './facts.js';

/** A form of this page that came back. */
interface CameBack {
  readonly typed: Typed;
  readonly errors: Form['errors'];
  readonly status: NonNullable<Screen['status']>;
}

/** What one role's page is made with. */
interface RoleView {
  readonly visitor: Visitor;
  readonly role: Opportunity;
  readonly sessions: readonly Session[];
  readonly person: Me | undefined;
  /** The reader's own places here, by id. */
  readonly bookings: ReadonlyMap<string, Booking>;
  readonly taking: Form;
}

/** One role: what it is, its dates, and the way to take part. */
export async function rolePage(visitor: Visitor, id: string, cameBack?: CameBack): Promise<Response> {
  const { words, url } = visitor;
  const role = await visitor.api<Opportunity>('GET', `/opportunities/${id}`);
  const cursor = url.searchParams.get('dates') ?? undefined;
  const page = await visitor.api<Page<Session>>('GET', `/opportunities/${id}/sessions`, { query: { cursor } });
  const person = await visitor.person();
  const own = [role.you?.booking, ...page.items.map(({ you }) => you?.booking)];
  const ids = own.flatMap((one) => (one && /^(booked|waiting|applied)$/.test(one.status) ? [one.id] : []));
  const read = await Promise.all(ids.map((one) => visitor.api<Booking>('GET', `/bookings/${one}`)));
  const { place } = visitor.draft;
  const typed = cameBack?.typed ?? (place?.roleId === id ? { message: place.message, key: place.key } : {});
  const taking = form(words, typed, cameBack?.errors ?? {}, 'take-');
  const view = { visitor, role, sessions: page.items, person, bookings: new Map(read.map((one) => [one.id, one])), taking };
  const failed = Object.keys(taking.errors).length > 0;
  const more = page.nextCursor
    ? html`<p class="more">
        <a class="btn two wide" href="${visitor.link(addressOf(id), { dates: page.nextCursor })}">${words('role/moreDates')}</a>
      </p>`
    : none;
  const body = html`${errorSummary(taking)}${toldPanel(visitor.takeTold())}${back(visitor, visitor.link(addressOf()), words('role/back'))}
    <div class="cols main">
      <article class="stack-l">
        <header class="head">
          <span class="tile big">${icon(role.place.kind === 'remote' ? 'phone' : 'company')}</span>
          <div>
            <h1><bdi ${inLanguage(role.language)}>${role.title}</bdi></h1>
            <p class="soft"><bdi>${role.organisation.name}</bdi></p>
          </div>
        </header>
        <p class="measure words" dir="auto" ${inLanguage(role.language)}>${role.description}</p>
        ${facts(view)}
      </article>
      <aside class="stack">${lock(view)}${way(view, more)}${reporting(view)}</aside>
    </div>
    ${role.status === 'open' ? forSearch(visitor, role) : none}`;
  const open = role.status === 'open';
  const address = addressOf(id);
  return answer(visitor, {
    title: role.title,
    body,
    failed,
    status: cameBack?.status ?? 200,
    element: 'opportunity-list',
    home: addressOf(),
    view: `opportunities/${id}`,
    ...(open
      ? {
          shared: { path: address, title: role.title, text: `${role.organisation.name}. ${placeText(role.place, words, true)}` },
        }
      : {}),
  });
}

function facts({ visitor, role }: RoleView): Html {
  const { words } = visitor;
  const { commitment, minimumAge, needs, place, requirement, skills, supervised, times } = role;
  const age = [minimumAge ? words('role/ageFrom', { age: minimumAge }) : '', supervised ? words('role/supervised') : ''].filter(Boolean);
  const when = [weekText(times, visitor), commitment].filter(Boolean).join('. ');
  return html`<dl class="list">
    ${fact('pin', words('role/where'), placeText(place, words, true))}${when ? fact('time', words('role/when'), when) : none}
    ${skills.length > 0 ? fact('heart', words('role/skills'), skillNames(visitor, skills)) : none}
    ${needs.length > 0 ? fact('hand', words('role/bring'), needNames(visitor, needs)) : none}
    ${age.length > 0 ? fact('person', words('role/age'), age.join('. ')) : none}
    ${fact('lock', words('role/check'), checkText(requirement, words))}
  </dl>`;
}

/** The way to report the organisation, or to block it: on a page of its own. */
function reporting({ visitor, role, person }: RoleView): Html {
  const { words } = visitor;
  const { id, name } = role.organisation;
  if (role.you?.manages) return none;
  return html`<p>
    <a class="link small" href="${visitor.link(`/organisations/${id}/report`)}"
      >${icon('flag')}${person ? words('report/open') : words('role/report', { organisation: name })}</a
    >
  </p>`;
}

/** Why the reader cannot take part, said kindly, and the next step. */
function lock({ visitor, role, person }: RoleView): Html {
  const { words } = visitor;
  const { locked } = role.you ?? {};
  const check = role.requirement.kind === 'none' ? [] : [checkText(role.requirement, words)];
  const panel = (title: string, sentences: readonly string[], path: string, text: string) =>
    html`<div class="panel tint stack">
      <h2 class="t3 note">${icon('lock')}<span>${title}</span></h2>
      ${sentences.map((sentence) => html`<p>${sentence}</p>`)}
      <p><a class="btn two wide" href="${visitor.link(path)}">${text}</a></p>
    </div>`;
  // Nobody knows yet what a reader has who is not signed in.
  if (!person)
    return check.length > 0 ? panel(words('role/check'), [...check, words('lock/begin')], '/volunteer', words('lock/signUp')) : none;
  if (!locked || locked.reason === 'application') return none;
  const age = locked.reason === 'age';
  const unborn = age && !person.adult && !person.young;
  const sentences = [...(age || locked.reason === 'guardian' ? [] : check), lockText(locked.reason, role, person, words)];
  if (age && !unborn) return panel(words('lock/title'), sentences, addressOf(), words('role/back'));
  const signUp = unborn || locked.reason === 'certificate';
  return panel(
    words('lock/title'),
    sentences,
    signUp ? '/volunteer' : '/volunteer/profile',
    words(signUp ? 'lock/signUp' : 'lock/profile'),
  );
}

/** What the reader may do about a role, in their place. */
function way(view: RoleView, more: Html): Html {
  const { visitor, role, sessions, bookings } = view;
  const { words } = visitor;
  const { applyLink = '', joining, organisation, status, you } = role;
  const values = { organisation: organisation.name };
  if (joining === 'link')
    return html`<div class="panel tint stack">
      <h2 class="t2">${words('role/apply')}</h2>
      <p>${words('role/elsewhereText', values)}</p>
      ${/^https?:/.test(applyLink) ? html`<p><a class="btn wide" href="${applyLink}">${words('role/elsewhere')}</a></p>` : none}
    </div>`;
  const own = bookings.get(you?.booking?.id ?? '');
  const accepted = own?.status === 'booked' && joining === 'apply';
  const locked = you?.locked !== undefined && you.locked.reason !== 'application';
  const open = !locked && status === 'open';
  const dates = sessions.length > 0;
  const mayJoin = open && (joining === 'join' || accepted);
  const first = open && joining === 'apply' && !own ? html`<p class="soft">${words('role/applyFirst')}</p>` : none;
  const ownKey = own?.status === 'applied' ? 'role/applied' : accepted && dates ? 'role/accepted' : 'role/joined';
  return html`${
    own
      ? html`<div class="panel glow stack">
          <p class="note">${icon('check')}<span>${words(ownKey, values)}</span></p>
          ${giveUp(visitor, own)}
        </div>`
      : status === 'open'
        ? none
        : html`<p class="panel tint">${words('role/closed')}</p>`
  }
  ${open && !own && (joining === 'apply' || !dates) ? ask(view) : none}
  ${
    dates
      ? html`<section class="stack">
          <h2 class="t2">${words('role/dates')}</h2>
          ${mayJoin ? html`<p class="soft">${words('role/chooseDate')}</p>` : first}
          <ul class="rows">
            ${sessions.map((session) => sessionLine(view, session, mayJoin))}
          </ul>
          ${more}
        </section>`
      : accepted
        ? html`<p>${words('role/noDates')}</p>`
        : none
  }`;
}

/** Applying, or joining a role that has no dates. */
function ask({ visitor, role, person, taking }: RoleView): Html {
  const { words } = visitor;
  const applies = role.joining === 'apply';
  const values = { organisation: role.organisation.name };
  return html`<form class="panel tint stack" id="take" method="post" novalidate action="${visitor.link(addressOf(`${role.id}/take`))}">
    ${visitor.proof(taking.typed['key'] || visitor.newKey())}
    <h2 class="t2">${words(applies ? 'role/apply' : 'role/take')}</h2>
    <p>${words(applies ? 'role/applyText' : 'role/takeText', values)}</p>
    ${applies ? field(taking, 'message', { label: words('role/message'), hint: words('role/messageHint'), long: true }) : none}
    <button class="btn wide">${icon('hand')}${words(applies ? 'role/send' : 'role/join')}</button>
    ${person ? none : html`<p class="small soft">${words('role/signNext')}</p>`}
  </form>`;
}

/** One date: when, where if that is another place, how many may come, and what the reader can do about it. */
function sessionLine({ visitor, role, bookings }: RoleView, session: Session, mayJoin: boolean): Html {
  const { words } = visitor;
  const when = sessionText(session, visitor);
  const where = placeText(session.place, words, true);
  const full = isFull(session);
  const can =
    mayJoin && Date.parse(session.startsAt) > visitor.now.getTime() && session.status === 'planned' && (!full || session.waitingList);
  const own = bookings.get(session.you?.booking?.id ?? '');
  const join = html`<form method="post" action="${visitor.link(addressOf(`${role.id}/take`))}">
    ${visitor.proof(visitor.newKey())}<input type="hidden" name="session" value="${session.id}" />
    <button class="btn ${full ? 'two' : ''}">${words(full ? 'session/wait' : 'session/join')}<span class="vh">: ${when}</span></button>
  </form>`;
  return html`<li class="row">
    <span class="tile">${icon('day')}</span>
    <div class="stack">
      <h3>${when}</h3>
      ${where === placeText(role.place, words, true) ? none : html`<p class="note small">${icon('pin')}<span>${where}</span></p>`}
      ${session.note ? html`<p class="small words" dir="auto">${session.note}</p>` : none}
      <p class="soft small">${roomText(session, words)}</p>
      ${session.reason ? html`<p class="said small words" dir="auto">${session.reason}</p>` : none}
      ${
        own
          ? html`<p class="note">${icon('check')}<strong>${standing(own, words)}</strong></p>
              ${giveUp(visitor, own)}`
          : can
            ? join
            : none
      }
    </div>
  </li>`;
}

/** The calendar file of a date, and the way to give the place up, behind a link so that one press alone ends nothing. */
export function giveUp(visitor: Visitor, booking: Booking, at = booking.opportunity.id): Html {
  const { words, now } = visitor;
  const { calendar, id, opportunity, session, status } = booking;
  const applied = status === 'applied';
  if (session && Date.parse(session.startsAt) <= now.getTime()) return none;
  return html`<div class="acts">
    ${status === 'booked' && calendar ? html`<a class="link" href="${calendar}">${icon('day')}${words('booking/calendar')}</a>` : none}
    <details class="more-to">
      <summary class="link">${words(applied ? 'booking/takeBack' : 'booking/give')}</summary>
      <form class="panel stack" method="post" action="${visitor.link(addressOf(`${at}/give-up`))}">
        ${visitor.proof(visitor.newKey())}<input
          type="hidden"
          name="booking"
          value="${id}"
        />${applied ? html`<input type="hidden" name="applied" value="yes" />` : none}
        <p>${words(applied ? 'booking/takeBackSure' : 'booking/giveSure', { title: opportunity.title })}</p>
        <button class="btn two wide">${words('booking/yes')}</button>
      </form>
    </details>
  </div>`;
}

/** The role as search engines read it (Schema.org JobPosting, https://schema.org/JobPosting, whose employmentType may be VOLUNTEER). */
function forSearch(visitor: Visitor, role: Opportunity): Html {
  const { place } = role;
  const posting = {
    '@context': 'https://schema.org',
    '@type': 'JobPosting',
    title: role.title,
    description: role.description,
    datePosted: role.updatedAt.slice(0, 10),
    employmentType: 'VOLUNTEER',
    url: visitor.origin + visitor.linkIn(undefined, addressOf(role.id)),
    hiringOrganization: { '@type': 'Organization', name: role.organisation.name },
    ...(role.publishUntil ? { validThrough: role.publishUntil } : {}),
    ...(place.kind === 'remote'
      ? { jobLocationType: 'TELECOMMUTE', applicantLocationRequirements: { '@type': 'Country', name: 'GB' } }
      : {
          jobLocation: {
            '@type': 'Place',
            address: {
              '@type': 'PostalAddress',
              ...(place.address ? { streetAddress: [place.name, place.address].filter(Boolean).join(', ') } : {}),
              ...(place.postcode ? { postalCode: place.postcode } : {}),
              addressLocality: place.area?.name ?? visitor.community.name,
              addressCountry: 'GB',
            },
          },
        }),
  };
  // A text may hold what would end the script.
  return html`<script type="application/ld+json">
    ${raw(JSON.stringify(posting).replaceAll('<', String.raw`\u003c`))}
  </script>`;
}
