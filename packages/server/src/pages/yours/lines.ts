import { html, icon, none, type Html } from '../markup.js';
import { inLanguage, saidIn } from '../reading.js';
import { dayText, durationText } from '../times.js';
import { fold, line, offersText, takeOff, type YoursView } from './forms.js';

/** Days within which either side can say that it is not finished. */
const reopenDays = 14;

const rows = (lines: Html[]): Html[] =>
  lines.length > 0
    ? [
        html`<ul class="rows">
          ${lines}
        </ul>`,
      ]
    : [];

const notFinished = (view: YoursView, id: string): Html => {
  const { words } = view.visitor;
  return fold(view, words('done/not'), {
    at: `requests/${id}/reopen`,
    button: words('yes'),
    content: () => html`<p>${words('done/notSure')}</p>`,
  });
};

/** My requests and offers for which somebody else has the next move. */
export function waiting(view: YoursView): Html[] {
  const { visitor, everything } = view;
  const { words } = visitor;
  const requests = everything.asked
    .filter(
      ({ request, offers }) => /^(pending|open)$/.test(request.status) && !offers.some(({ status }) => /^(accepted|done)$/.test(status)),
    )
    .map(({ request }) => {
      const text = request.you?.offersWaiting
        ? offersText(visitor, request)
        : words(request.status === 'pending' ? 'ask/held' : 'wait/none');
      return line(view, request, text, takeOff(view, request.id));
    });
  const offers = everything.offered.flatMap(({ offer: { id, status, message, language, request } }) => {
    if (!request || !(status === 'offered' || (status === 'done' && request.status !== 'done'))) return [];
    const { displayName: name } = request.postedBy;
    if (status === 'done') return [line(view, request, words('confirm/waits', { name }), notFinished(view, request.id))];
    const withdraw = fold(view, words('offer/withdraw'), {
      at: `offers/${id}/withdraw`,
      button: words('yes'),
      name,
      content: () => html`<p>${words('offer/withdrawSure', { name })}</p>`,
    });
    return [
      line(
        view,
        request,
        words('wait/answer', { name }),
        html`<p class="said small words" dir="auto" ${inLanguage(language)}>${message}</p>
          ${withdraw}`,
      ),
    ];
  });
  return rows([...requests, ...offers]);
}

/** What is done, with the minutes and the thanks. */
export function finished(view: YoursView): Html[] {
  const { visitor, everything } = view;
  const { words, now } = visitor;
  const recent = (doneAt: string | undefined) => doneAt !== undefined && now.getTime() - Date.parse(doneAt) < reopenDays * 86_400_000;
  const thanks = (text: Html | string | undefined) => (text ? html`<p class="note small">${icon('heart')}<span>${text}</span></p>` : none);
  const mine = everything.asked
    .filter(({ request }) => request.status === 'done')
    .map(({ request, offers }) => {
      const helpers = offers.filter(({ status }) => status === 'done');
      const gave = helpers.map(({ offeredBy, minutes = request.minutes, doneAt }) => {
        const day = doneAt ? dayText(doneAt, visitor) : '';
        return html`${words('done/gave', { name: offeredBy.displayName, time: durationText(minutes, visitor), day })}<br />`;
      });
      const more = html`${thanks(helpers.some((one) => one.thanks) ? words('done/thanked') : undefined)}${helpers.some(({ doneAt }) => recent(doneAt)) ? notFinished(view, request.id) : none}`;
      return line(view, request, gave, more, true);
    });
  const given = everything.offered.flatMap(
    ({ offer: { id, status, request, minutes, doneAt, thanks: text, thanksLanguage: language } }) => {
      if (status !== 'done' || request?.status !== 'done') return [];
      const { displayName: name } = request.postedBy;
      const said = text ? saidIn(view, 'thanks', { id, text, language }, name) : undefined;
      // A sentence of ours around a text of theirs, which keeps its own language in it.
      const [before, after] = words('done/thanks', { name, text: '\u0000' }).split('\u0000');
      const thanked =
        said &&
        html`${thanks(html`${before}<bdi id="${said.anchor}" ${inLanguage(said.language)}>${said.text}</bdi>${after}`)}${said.note}`;
      const gave = words('done/youGave', {
        time: durationText(minutes ?? request.minutes, visitor),
        day: doneAt ? dayText(doneAt, visitor) : '',
      });
      return [line(view, request, gave, html`${thanked ?? none}${recent(doneAt) ? notFinished(view, request.id) : none}`, true)];
    },
  );
  return rows([...mine, ...given]);
}

/** What ended without a good turn, and why. */
export function endedLines(view: YoursView): Html[] {
  const { visitor, everything } = view;
  const { words } = visitor;
  const why = (name: string) => words.maybe(`status/${name}`) ?? words('part/ended');
  const mine = everything.asked
    .filter(({ request }) => /^(cancelled|expired|declined)$/.test(request.status))
    .map(({ request }) => {
      const told = request.status === 'declined' && request.reason ? words('end/reason', { reason: request.reason }) : why(request.status);
      return line(view, request, told);
    });
  const offers = everything.offered.flatMap(({ offer: { status, request, endReason } }) =>
    request && /^(declined|withdrawn)$/.test(status) ? [line(view, request, why(endReason ?? status))] : [],
  );
  return rows([...mine, ...offers]);
}
