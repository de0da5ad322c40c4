import { wordsIn } from '@goodturn/locales/all';
import { ProblemError, type CallContext, type PersonRecord } from '../../http/handler.js';
import { translationNote } from '../../mail/translation-note.js';
import { post } from '../../outbox.js';
import { referenceLinkDays } from './rules.js';

interface Addressed {
  readonly name: string;
  readonly email: string;
  readonly language: string;
  readonly token: string;
}

/** What a referee reads in one language, with the link to the page in it. */
function inLanguage(language: string, { community, services }: CallContext, person: PersonRecord, { name, token }: Addressed) {
  const words = wordsIn(language, 'mails');
  const values = { name: person.displayName, community: community.name };
  const contact = community.settings.contact.phone ?? community.settings.contact.email;
  const link = `${services.config.publicUrl}/c/${community.slug}/reference/${token}?language=${words.language}`;
  const paragraphs = [
    words('mails/greeting', { name }),
    words('mails/reference/text', values),
    words('mails/reference/what', values),
    words('mails/reference/link', { link, days: referenceLinkDays }),
    words('mails/reference/otherwise', values),
    [words('mails/signature', values), ...(contact ? [words('mails/questions', { contact })] : []), ...translationNote(language)].join(
      '\n',
    ),
  ];
  return { subject: words('mails/reference/subject', values), text: `${paragraphs.join('\n\n')}\n`, language: words.language };
}

/**
 * E-mails a referee the link to the page on which they answer. Nobody is sure what they read: the community's first language comes
 * first, and the volunteer's, which they may share, below it.
 */
export async function writeToReferee(call: CallContext, person: PersonRecord, addressed: Addressed): Promise<void> {
  const { community, services } = call;
  if (services.config.publicUrl === undefined)
    throw new ProblemError('unavailable', {
      detail: 'Goodturn cannot write to referees here yet. Ask the people who look after this board.',
    });
  const first = inLanguage(community.settings.languages[0] ?? 'en', call, person, addressed);
  const other = inLanguage(addressed.language, call, person, addressed);
  const texts = other.language === first.language ? [first.text] : [first.text, other.text];
  await post(call, { to: addressed.email, subject: first.subject, text: texts.join('\n---\n\n'), language: first.language });
}
