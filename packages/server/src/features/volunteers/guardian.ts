import type { GuardianLink } from '@goodturn/contract';
import { wordsIn } from '@goodturn/locales/all';
import { actAs } from '../../database/scope.js';
import { ProblemError, type CallContext, type PersonRecord } from '../../http/handler.js';
import { translationNote } from '../../mail/translation-note.js';
import { post } from '../../outbox.js';
import { hashed } from '../../secrets.js';
import { daysLater } from '../requests/states.js';
import { personByEmail } from '../me/store.js';
import { guardianLinkDays, isSameMailbox } from './rules.js';

const gone = () => new ProblemError('not-found', { detail: 'This link does not work. Open the newest e-mail.' });
const most = 5;

/** E-mails a guardian a link by which they say yes. Links that were sent before work no longer. */
export async function askGuardian(call: CallContext, person: PersonRecord, email: string): Promise<void> {
  const { transaction, community, services, now } = call;
  const { publicUrl } = services.config;
  if (publicUrl === undefined)
    throw new ProblemError('unavailable', {
      detail: 'Goodturn cannot write to parents and guardians here yet. Ask the people who look after this board.',
    });
  const { asked } = await transaction
    .selectFrom('guardian_links')
    .select((row) => row.fn.countAll<string>().as('asked'))
    .where('community_id', '=', community.id)
    .where('person_id', '=', person.id)
    .where('asked_at', '>', daysLater(now, -1))
    .executeTakeFirstOrThrow();
  // An address that is not theirs must not be flooded through us.
  if (Number(asked) >= most)
    throw new ProblemError('too-many-requests', { detail: 'We sent several e-mails today. Ask again tomorrow.', retryAfter: 86_400 });
  await transaction
    .updateTable('guardian_links')
    .set({ expires_at: now })
    .where('community_id', '=', community.id)
    .where('person_id', '=', person.id)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .execute();
  const token = services.random.text(32);
  await transaction
    .insertInto('guardian_links')
    .values({
      community_id: community.id,
      id: services.random.id(now),
      person_id: person.id,
      email,
      token_hash: hashed(token),
      asked_at: now,
      expires_at: daysLater(now, guardianLinkDays),
    })
    .execute();
  const words = wordsIn(person.language, 'mails');
  const values = { name: person.displayName, community: community.name };
  const contact = community.settings.contact.phone ?? community.settings.contact.email;
  const paragraphs = [
    words('mails/greeting-without-name'),
    words('mails/guardian/text', values),
    words('mails/guardian/what', values),
    words('mails/guardian/link', { link: `${publicUrl}/c/${community.slug}/guardian/${token}`, days: guardianLinkDays }),
    words('mails/guardian/otherwise', values),
    [
      words('mails/signature', values),
      ...(contact ? [words('mails/questions', { contact })] : []),
      ...translationNote(person.language),
    ].join('\n'),
  ];
  await post(call, {
    to: email,
    subject: words('mails/guardian/subject', values),
    text: `${paragraphs.join('\n\n')}\n`,
    language: words.language,
  });
}

async function linkOf({ transaction, community }: CallContext, token: string) {
  // The link says for whom it stands, whoever is signed in.
  await actAs(transaction, { roles: ['system'] });
  const row = await transaction
    .selectFrom('guardian_links')
    .innerJoin('people', (join) =>
      join.onRef('people.community_id', '=', 'guardian_links.community_id').onRef('people.id', '=', 'guardian_links.person_id'),
    )
    .select([
      'guardian_links.id',
      'guardian_links.person_id',
      'guardian_links.email',
      'people.email as own_email',
      'guardian_links.expires_at',
      'guardian_links.used_at',
      'people.display_name',
      'people.guardian_confirmed_at',
    ])
    .where('guardian_links.community_id', '=', community.id)
    .where('guardian_links.token_hash', '=', hashed(token))
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw gone();
  return row;
}

/** Whom a link is about, and whether it still waits. */
export async function readGuardianLink(call: CallContext, token: string): Promise<GuardianLink> {
  const row = await linkOf(call, token);
  const state =
    row.used_at !== null || row.guardian_confirmed_at !== null ? 'confirmed' : row.expires_at <= call.now ? 'expired' : 'waiting';
  return { displayName: row.display_name, state };
}

/**
 * Refuses a yes from an address that is the young person's own, whatever it was when they named it, and from somebody below 18. Who reads
 * a mailbox that is nobody's account here cannot be known: they declare that they are the guardian.
 */
async function refuseOthers(call: CallContext, link: { email: string; own_email: string }): Promise<void> {
  const { transaction, community } = call;
  if (isSameMailbox(link.email, link.own_email))
    throw new ProblemError('adults-only', { detail: 'This is the young person’s own address: a parent or guardian needs another.' });
  const holder = await personByEmail(transaction, community.id, link.email);
  if ([call.person, holder].some((one) => one && !one.adult))
    throw new ProblemError('adults-only', { detail: 'Only somebody of 18 or over can say yes.' });
}

/** A guardian says yes: the account may do from now on what people of its age may. */
export async function followGuardianLink(call: CallContext, token: string): Promise<void> {
  const { transaction, community, now } = call;
  const row = await linkOf(call, token);
  if (call.person?.id === row.person_id)
    throw new ProblemError('not-allowed', {
      detail: 'Only your parent or guardian can say yes. Let them open the link from their e-mail.',
    });
  if (row.used_at !== null || row.guardian_confirmed_at !== null)
    throw new ProblemError('wrong-state', { detail: 'You have said yes already. There is nothing more to do.' });
  if (row.expires_at <= now)
    throw new ProblemError('wrong-state', { detail: 'This link is too old, or a newer one was sent. Open the newest e-mail.' });
  await refuseOthers(call, row);
  await transaction
    .updateTable('guardian_links')
    .set({ used_at: now })
    .where('community_id', '=', community.id)
    .where('id', '=', row.id)
    .execute();
  await transaction
    .updateTable('people')
    .set({ guardian_confirmed_at: now })
    .where('community_id', '=', community.id)
    .where('id', '=', row.person_id)
    .execute();
}
