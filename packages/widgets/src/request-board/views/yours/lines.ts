import { html, nothing, type TemplateResult } from 'lit/html.js';
import { icon } from '../../../foundation/pictograms.js';
import { dayText, durationText } from '../../../foundation/times.js';
import type { Written } from '../reading.js';
import type { Everything } from './data.js';
import { line, offersText, takeOff } from './parts.js';
import { around, ofOffer, paragraph } from './said.js';
import type { Yours } from './yours.js';

/** Days within which either side can say that it is not finished. */
const reopenDays = 14;

const rows = (lines: TemplateResult[]): TemplateResult[] =>
  lines.length
    ? [
        html`<ul part="list" class="rows">
          ${lines}
        </ul>`,
      ]
    : [];

/** My requests and offers for which somebody else has the next move. */
export function waiting({ actions, host }: Yours, { asked, offered }: Everything): TemplateResult[] {
  const { client, words } = host;
  const requests = asked
    .filter(
      ({ request, offers }) => /^(pending|open)$/.test(request.status) && !offers.some(({ status }) => /^(accepted|done)$/.test(status)),
    )
    .map(({ request }) =>
      line(
        host,
        request,
        request.you?.offersWaiting ? offersText(request, words) : words(request.status === 'pending' ? 'ask/held' : 'wait/none'),
        takeOff(actions, request.id),
      ),
    );
  const offers = offered.flatMap(({ offer }) => {
    const { id, status, request } = offer;
    if (!request || !(status === 'offered' || (status === 'done' && request.status !== 'done'))) return [];
    const name = request.postedBy.displayName;
    return status === 'done'
      ? line(host, request, words('confirm/waits', { name }), notFinished({ actions, host } as Yours, request.id))
      : line(
          host,
          request,
          words('wait/answer', { name }),
          html`${paragraph(ofOffer(offer), 'said small')}
          ${actions.fold(
            { at: `withdraw-${id}`, work: () => client.offers.withdraw(id), told: words('told/withdrawn', { name }) },
            words('offer/withdraw'),
            html`<p>${words('offer/withdrawSure', { name })}</p>`,
            words('yes'),
          )}`,
        );
  });
  return rows([...requests, ...offers]);
}

const notFinished = ({ actions, host: { client, words } }: Yours, id: string): TemplateResult =>
  actions.fold(
    { at: `again-${id}`, work: () => client.requests.reopen(id), told: words('told/reopened') },
    words('done/not'),
    html`<p>${words('done/notSure')}</p>`,
    words('yes'),
  );

/** What is done, with the minutes and the thanks. */
export function finished(yours: Yours, { asked, offered }: Everything): TemplateResult[] {
  const { host } = yours;
  const { words } = host;
  const recent = (doneAt: string | undefined) => doneAt !== undefined && Date.now() - Date.parse(doneAt) < reopenDays * 86_400_000;
  const thanks = (text: unknown) => (text ? html`<p class="acts small">${icon('heart')}<span>${text}</span></p>` : nothing);
  const said = (written: Written, name: string) => {
    const reading = yours.readings.of('thanks', written);
    return [thanks(around(words, 'done/thanks', name, reading.of(written))), reading.render(written, name)];
  };
  const mine = asked
    .filter(({ request }) => request.status === 'done')
    .map(({ request, offers }) => {
      const helpers = offers.filter(({ status }) => status === 'done');
      const gave = helpers.map(({ offeredBy, minutes = request.minutes, doneAt }) =>
        words('done/gave', { name: offeredBy.displayName, time: durationText(minutes, host), day: doneAt ? dayText(doneAt, host) : '' }),
      );
      return line(
        host,
        request,
        gave.map((text) => html`${text}<br />`),
        html`${thanks(helpers.some((one) => one.thanks) ? words('done/thanked') : undefined)}${
          helpers.some(({ doneAt }) => recent(doneAt)) ? notFinished(yours, request.id) : nothing
        }`,
        true,
      );
    });
  const given = offered.flatMap(({ offer: { id, status, request, minutes, doneAt, thanks: text, thanksLanguage: language } }) =>
    status === 'done' && request?.status === 'done'
      ? line(
          host,
          request,
          words('done/youGave', { time: durationText(minutes ?? request.minutes, host), day: doneAt ? dayText(doneAt, host) : '' }),
          html`${text ? said({ id, text, language }, request.postedBy.displayName) : nothing}${
            recent(doneAt) ? notFinished(yours, request.id) : nothing
          }`,
          true,
        )
      : [],
  );
  return rows([...mine, ...given]);
}

/** What ended without a good turn, and why. */
export function ended({ host }: Yours, { asked, offered }: Everything): TemplateResult[] {
  const { words } = host;
  const why = (name: string) => words.maybe(`status/${name}`) ?? words('part/ended');
  const mine = asked
    .filter(({ request }) => /^(cancelled|expired|declined)$/.test(request.status))
    .map(({ request }) =>
      line(
        host,
        request,
        request.status === 'declined' && request.reason ? words('end/reason', { reason: request.reason }) : why(request.status),
      ),
    );
  const offers = offered.flatMap(({ offer: { status, request, endReason } }) =>
    request && /^(declined|withdrawn)$/.test(status) ? line(host, request, why(endReason ?? status)) : [],
  );
  return rows([...mine, ...offers]);
}
