import { html, nothing, type TemplateResult } from 'lit/html.js';
import { icon } from '../../../foundation/pictograms.js';
import { aboutText, timingText } from '../../../foundation/times.js';
import { answer, nextSteps } from '../../../foundation/question-page.js';
import { aboutYou, nearText, tile } from '../facts.js';
import { requestOf, type Page } from './answers.js';
import type { AskFlow } from './flow.js';

/** The words of what was answered, for the check and for the slip. */
function answered(flow: AskFlow) {
  const { draft, host } = flow;
  const { answers, seen } = draft;
  const { timing, minutes } = requestOf(answers, draft.value.chooseArea);
  const area = seen.area?.name ?? flow.areas?.find(({ id }) => id === answers['place/area'])?.name;
  return {
    category: answers['category'] ? host.categoryName(answers['category']) : '',
    near: area && nearText(host.words, answers['place/kind'] ?? '', area),
    when: draft.hasPassed('when') ? timingText(timing, host, true) : '',
    long: draft.hasPassed('size') ? aboutText(minutes, host) : '',
  };
}

/** Tells the writer what is hidden, and where to turn in danger. */
export function warnings({ draft: { seen }, host }: AskFlow): TemplateResult | typeof nothing {
  const { words } = host;
  const kinds = [...new Set(seen.masked?.flatMap(({ kinds }) => kinds))].map((kind) => words.maybe(`mask/${kind}`) ?? kind);
  return html`${
    kinds.length
      ? html`<p part="panel" class="panel tint note">${icon('lock')}<span>${words('ask/hidden', { what: host.list(kinds) })}</span></p>`
      : nothing
  }${
    seen.danger
      ? html`<div part="panel" class="panel glow note" role="status">
          ${icon('phone')}<strong>${words('ask/danger')}</strong><span>${words('ask/held')}</span>
        </div>`
      : nothing
  }`;
}

/** "What everyone will see": the request as a slip that grows beside the questions. */
export function slip(flow: AskFlow): TemplateResult | typeof nothing {
  const { draft, host, posted } = flow;
  const shown = posted
    ? {
        title: posted.title,
        category: host.categoryName(posted.category),
        near: nearText(host.words, posted.placeKind, posted.area.name),
        when: timingText(posted.timing, host, true),
        long: aboutText(posted.minutes, host),
      }
    : { title: draft.seen.title ?? draft.answers['title'], ...answered(flow) };
  if (!shown.category) return nothing;
  const facts = [['pin', shown.near] as const, ['day', shown.when] as const, ['time', shown.long] as const].filter(([, text]) => text);
  return html`<aside class="wideonly">
    <div part="panel" class="panel stack">
      <h3 class="t3">${host.words('ask/everyone')}</h3>
      <div class="box">
        <div class="row bare top-a">
          ${tile(host, posted?.category ?? draft.answers['category'] ?? '')}
          <div>
            <h4><bdi>${shown.title}</bdi></h4>
            <p class="soft small">${shown.category}</p>
          </div>
          <ul class="facts small">
            ${facts.map(([name, text]) => html`<li>${icon(name)}${text}</li>`)}
          </ul>
        </div>
      </div>
      ${draft.seen.masked?.length && draft.seen.details ? html`<p class="said small words" dir="auto">${draft.seen.details}</p>` : nothing}
    </div>
  </aside>`;
}

/** The answers, each with a link to change it. */
export function check(flow: AskFlow): TemplateResult {
  const { draft, host } = flow;
  const { answers } = draft;
  const { words } = host;
  const { category, near, when, long } = answered(flow);
  const kind = answers['place/kind'];
  const place =
    kind === 'address'
      ? html`${answers['place/address']}, ${answers['place/postcode']?.toUpperCase()}`
      : kind === 'meeting'
        ? answers['place/description']
        : words('place/remote');
  const lines: readonly (readonly [Page, string, string, unknown])[] = [
    ['what', host.pictogramOf(answers['category'] ?? ''), 'category', category],
    ['words', 'talk', 'title', answers['title']],
    ['words', 'forms', 'details', answers['details']],
    ['where', 'key', 'place/kind', html`<bdi>${place}</bdi><br /><span class="small soft">${words('ask/sees')}: ${near}</span>`],
    ['when', 'day', 'when', when],
    ['size', 'time', 'minutes', long],
    ['size', 'person', 'helpersWanted', answers['helpersWanted']],
    ['who', 'heart', 'forWhom', answers['forWhom'] === 'me' ? words('who/me') : answers['onBehalfOf/relationship']],
  ];
  return html`<dl class="list">
    ${lines.map(([page, picture, name, value]) => answer(host, `ask/${page}`, picture, words(`label/${name}`), value))}
  </dl>`;
}

/** The end: reference, what happens next. */
export function done({ posted, host }: AskFlow): TemplateResult | typeof nothing {
  if (!posted) return nothing;
  const { words } = host;
  const pending = posted.status === 'pending';
  const email = host.person?.email ?? '';
  const steps = [
    ...(pending ? [['eye', 'done/read'] as const] : []),
    ['mail', 'done/mail'],
    ['check', 'done/choose'],
    ['key', 'done/safe'],
  ] as const;
  return html`<div class="stack-l">
    <div part="panel" class="panel glow stack">
      ${tile(host, posted.category, !pending, 'big')}
      <h2 part="heading" class="t1" tabindex="-1">${words(pending ? 'done/pending' : 'done/open')}</h2>
      ${posted.reference ? html`<p>${words('done/reference')} <strong>${posted.reference}</strong></p>` : nothing}
    </div>
    ${aboutYou(host)}${posted.reason === 'danger' ? html`<p class="note">${icon('phone')}<strong>${words('ask/danger')}</strong></p>` : nothing}
    ${nextSteps(words, steps, { email })}
    <p class="acts">
      <a part="button" class="btn wide" href=${host.link(`requests/${posted.id}`)}>${words('one/see')}</a
      ><a class="link" href=${host.link('yours')}>${words('one/yours')}</a>
    </p>
  </div>`;
}
