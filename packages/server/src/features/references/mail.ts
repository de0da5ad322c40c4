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

/** E-mails a referee the link to the page on which they answer, in their language. */
export async function writeToReferee(call: CallContext, person: PersonRecord, { name, email, language, token }: Addressed): Promise<void> {
  const { community, services } = call;
  const { publicUrl } = services.config;
  if (publicUrl === undefined)
    throw new ProblemError('unavailable', {
      detail: 'Goodturn cannot write to referees here yet. Ask the people who look after this board.',
    });
  const words = wordsIn(language, 'mails');
  const values = { name: person.displayName, community: community.name };
  const contact = community.settings.contact.phone ?? community.settings.contact.email;
  const link = `${publicUrl}/c/${community.slug}/reference/${token}?language=${words.language}`;
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
  await post(call, {
    to: email,
    subject: words('mails/reference/subject', values),
    text: `${paragraphs.join('\n\n')}\n`,
    language: words.language,
  });
}
