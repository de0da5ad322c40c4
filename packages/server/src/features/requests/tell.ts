import type { Transaction } from 'kysely';
import type { Config } from '../../config.js';
import type { Database } from '../../database/schema.js';
import type { CommunityRecord } from '../../http/handler.js';
import type { MailFacts, MailKey } from '../../mail/catalogue.js';
import { writeMail } from '../../mail/good-turn-mails.js';
import { postInto, type Mail } from '../../outbox.js';
import { maskText } from '../safety/masking.js';
import { contactsOf, moderatorsOf, offersApart, type OfferRow, type RequestRow } from './store.js';
import type { Tell } from './states.js';

/** Where a move or a job runs: a call is one. */
export interface Setting {
  readonly community: CommunityRecord;
  readonly transaction: Transaction<Database>;
  readonly now: Date;
  readonly services: { readonly random: { id(now: Date): string }; readonly config: Pick<Config, 'publicUrl'> };
}

type About = Pick<RequestRow, 'id' | 'person_id' | 'title' | 'reference' | 'minutes'>;

/**
 * Writes the e-mails that follow from a move into the outbox. About a helper with whom the asker has a block nobody is
 * mailed: each is hidden from the other, and a letter with a name and thanks would be a way through.
 */
export async function tellAll(
  setting: Setting,
  request: About,
  offers: readonly Pick<OfferRow, 'id' | 'person_id' | 'minutes' | 'thanks'>[],
  tell: readonly Tell[],
  extra: { reason?: string | undefined; days?: number } = {},
): Promise<void> {
  if (tell.length === 0) return;
  const { community, transaction, now, services } = setting;
  const people = await contactsOf(transaction, community.id, [request.person_id, ...offers.map((offer) => offer.person_id)]);
  const asker = people.get(request.person_id);
  const apart = tell.some(({ offerId }) => offerId !== undefined) ? await offersApart(setting, request.id) : new Set<string>();
  const mails = tell.flatMap(({ to, kind, offerId }): Mail[] => {
    if (offerId !== undefined && apart.has(offerId)) return [];
    const offer = offers.find((one) => one.id === offerId);
    const helper = offer && people.get(offer.person_id);
    const reader = to === 'asker' ? asker : helper;
    if (!reader || (kind === 'request-expiring' && !reader.notifications.reminders)) return [];
    const facts: MailFacts = {
      title: request.title,
      reference: request.reference,
      other: (to === 'asker' ? helper : asker)?.displayName ?? '',
      ...(extra.reason && { reason: extra.reason }),
      ...(extra.days && { days: extra.days }),
      ...(offer?.minutes && { minutes: offer.minutes }),
      // Thanks are the helper's alone to read as they were typed; an e-mail never names a place.
      ...(offer?.thanks && { thanks: maskText(offer.thanks).text }),
    };
    return [
      writeMail(
        community,
        reader,
        `${kind}.${to}`,
        facts,
        to === 'asker' && !offer ? { requestId: request.id } : 'yours',
        services.config.publicUrl,
      ),
    ];
  });
  await postInto(transaction, community.id, mails, now, services.random);
}

/** One e-mail to one person about a request. */
export async function tellPerson(
  setting: Setting,
  personId: string,
  key: MailKey,
  facts: MailFacts,
  link: { requestId: string } | 'yours',
): Promise<void> {
  const { community, transaction, now, services } = setting;
  const person = (await contactsOf(transaction, community.id, [personId])).get(personId);
  if (!person || (key === 'message-received.either' && !person.notifications.messages)) return;
  await postInto(
    transaction,
    community.id,
    [writeMail(community, person, key, facts, link, services.config.publicUrl)],
    now,
    services.random,
  );
}

/** The same e-mail to every moderator; it only links to "Yours", so that opening it does nothing. */
export async function tellModerators(setting: Setting, key: Extract<MailKey, `${string}.moderator`>, facts: MailFacts): Promise<void> {
  const { community, transaction, now, services } = setting;
  const mails = (await moderatorsOf(transaction, community.id)).map((person) =>
    writeMail(community, person, key, facts, 'yours', services.config.publicUrl),
  );
  await postInto(transaction, community.id, mails, now, services.random);
}
