import type { Words } from '@goodturn/locales';
import { wordsIn } from '@goodturn/locales/all';
import type { CommunityRecord } from '../http/handler.js';
import type { Mail } from '../outbox.js';
import { translationNote } from './translation-note.js';
import { canBeGivenUp, givesReason, isMailKey, type MailFacts, type MailKey } from './catalogue.js';

/** What a mail leads to. */
export type MailLink = { requestId: string } | { opportunityId: string } | 'yours' | 'opportunities';

/**
 * Writes one e-mail in the person's language. Links lead to the board of the community's settings, else to the hosted page, never to a
 * header's address.
 * @param publicUrl where people reach this server, if that is known
 */
export function writeMail(
  community: CommunityRecord,
  to: { email: string; displayName: string; language: string },
  key: string,
  facts: MailFacts,
  link: MailLink | undefined,
  publicUrl?: string,
): Mail {
  if (!isMailKey(key)) throw new Error(`There are no words for the mail ${key}.`);
  const words = wordsIn(to.language, 'mails');
  const address = link === undefined ? undefined : addressOf(community, link, publicUrl);
  const { subject, lines } = saying(words, key, facts);
  const contact = community.settings.contact.phone ?? community.settings.contact.email;
  const signature = [
    words('mails/signature', { community: community.name }),
    ...(contact ? [words('mails/questions', { contact })] : []),
    ...translationNote(to.language),
  ];
  const paragraphs = [
    to.displayName ? words('mails/greeting', { name: to.displayName }) : words('mails/greeting-without-name'),
    ...lines,
    ...(address ? [words(link === 'yours' ? 'mails/see-yours' : 'mails/see-request', { link: address })] : []),
    ...(key === 'offer-accepted.helper' ? [words('mails/danger')] : []),
    signature.join('\n'),
  ];
  return { to: to.email, subject, text: `${paragraphs.join('\n\n')}\n`, language: words.language };
}

function addressOf({ slug, settings }: CommunityRecord, link: MailLink, publicUrl: string | undefined): string | undefined {
  const view = typeof link === 'string' ? link : 'requestId' in link ? `requests/${link.requestId}` : `opportunities/${link.opportunityId}`;
  const page = view.startsWith('opportunities') ? settings.pages.opportunities : settings.pages.requestBoard;
  if (page) return `${page.split('#')[0]}#goodturn/${view}`;
  return publicUrl === undefined ? undefined : `${publicUrl}/c/${slug}/${view}`;
}

/** What is told: who did what, why, with which thanks, and what happens next. */
function saying(words: Words, key: MailKey, facts: MailFacts): { subject: string; lines: string[] } {
  const { title, other, reference = '', reason = '', minutes, thanks, days = 0, when, venue, calendarLink } = facts;
  const values = {
    title,
    other,
    reference,
    reason: words.maybe(`mails/report-reason/${reason}`) ?? reason,
    count: days,
    time: minutes ? span(words, minutes) : '',
  };
  const variant = minutes ? 'with-time' : reason;
  const next = words.maybe(`mails/${key}/next`, values);
  return {
    subject: words(`mails/${key}/subject`, values),
    lines: [
      words.maybe(`mails/${key}/text/${variant}`, values) ?? words(`mails/${key}/text`, values),
      ...(reason && givesReason.has(key) ? [words('mails/reason', { reason })] : []),
      ...(thanks && key === 'request-done.helper' ? [words('mails/thanks', { other, thanks })] : []),
      ...(when ? [words('mails/when', { when })] : []),
      ...(venue ? [words('mails/where', { where: venue })] : []),
      ...(next === undefined ? [] : [next]),
      ...(canBeGivenUp.has(key) ? [words('mails/give-up')] : []),
      ...(calendarLink ? [words('mails/calendar', { link: calendarLink })] : []),
    ],
  };
}

function span(words: Words, all: number): string {
  const hours = words('mails/hours', { count: Math.floor(all / 60) });
  const minutes = words('mails/minutes', { count: all % 60 });
  if (all < 60) return minutes;
  return all % 60 === 0 ? hours : words('mails/hours-and-minutes', { hours, minutes });
}
