import type { SuggestionReason } from '@goodturn/contract';
import { wordsIn } from '@goodturn/locales/all';
import type { CommunityRecord } from '../../http/handler.js';
import { translationNote } from '../../mail/translation-note.js';
import type { Mail } from '../../outbox.js';
import { reasonsInWords } from './words.js';

/** A request that a mail tells of. It never holds a place: the name of the neighbourhood is on the board for everybody. */
export interface ToldRequest {
  readonly id: string;
  readonly title: string;
  readonly areaName: string;
  readonly askedBy: string;
  readonly reasons: readonly SuggestionReason[];
  /** Page that says “not this time” in one click; absent where the server's own address is not known. */
  readonly notThisTime: string | undefined;
}

/**
 * Writes one e-mail to a volunteer about requests that suit them.
 * @param stop page and target of a one-click unsubscribe (RFC 8058), where the server's own address is known
 */
export function suggestionMail(
  community: CommunityRecord,
  to: { email: string; displayName: string; language: string },
  requests: readonly ToldRequest[],
  addresses: { stop: string | undefined; publicUrl: string | undefined },
): Mail {
  const words = wordsIn(to.language, 'mails');
  const [first] = requests;
  const contact = community.settings.contact.phone ?? community.settings.contact.email;
  const ofRequest = ({ id, title, areaName, askedBy, reasons, notThisTime }: ToldRequest): string => {
    const link = addressOf(community, id, addresses.publicUrl);
    return [
      words('mails/suggestion/line', { other: askedBy, title, area: areaName }),
      ...(reasons.length > 0 ? [words('mails/suggestion/why', { reasons: reasonsInWords(words, reasons) })] : []),
      ...(link ? [words('mails/suggestion/see', { link })] : []),
      ...(notThisTime ? [words('mails/suggestion/not-this-time', { link: notThisTime })] : []),
    ].join('\n');
  };
  const paragraphs = [
    to.displayName ? words('mails/greeting', { name: to.displayName }) : words('mails/greeting-without-name'),
    words('mails/suggestion/intro'),
    ...requests.map(ofRequest),
    words('mails/suggestion/no-blame'),
    [
      words('mails/signature', { community: community.name }),
      ...(contact ? [words('mails/questions', { contact })] : []),
      ...(addresses.stop ? [words('mails/suggestion/stop', { link: addresses.stop })] : []),
      ...translationNote(to.language),
    ].join('\n'),
  ];
  return {
    to: to.email,
    subject:
      requests.length === 1 && first
        ? words('mails/suggestion/about-one', { other: first.askedBy, title: first.title })
        : words('mails/suggestion/about-several'),
    text: `${paragraphs.join('\n\n')}\n`,
    language: words.language,
    ...(addresses.stop && { unsubscribe: addresses.stop }),
  };
}

/** The request on the board of the community's settings, else on the hosted page. */
function addressOf({ slug, settings }: CommunityRecord, id: string, publicUrl: string | undefined): string | undefined {
  const board = settings.pages.requestBoard;
  if (board) return `${board.split('#')[0]}#goodturn/requests/${id}`;
  return publicUrl === undefined ? undefined : `${publicUrl}/c/${slug}/requests/${id}`;
}
