import type { MoveSetting } from '../requests/moves.js';
import { contactsOf } from '../requests/store.js';
import { writeMail } from '../../mail/good-turn-mails.js';
import { postInto } from '../../outbox.js';

/** Whose duty a check is: an organisation's, by its id, or the community's own. */
export type Duty = string | null;
type CoordinatorKey = 'checks-wait.coordinator' | 'help-ended.coordinator';

const tell = async (
  setting: MoveSetting,
  personIds: readonly string[],
  key: CoordinatorKey | 'checks-changed.volunteer',
): Promise<void> => {
  const { transaction, community, now, services } = setting;
  const people = [...(await contactsOf(transaction, community.id, personIds)).values()];
  await postInto(
    transaction,
    community.id,
    people.map((person) => writeMail(community, person, key, { title: '', other: '' }, 'yours', services.config.publicUrl)),
    now,
    services.random,
  );
};

/** E-mails the coordinators of a duty that a check waits for them: whose and why is on the desk alone. */
export const tellCoordinators = (setting: MoveSetting, organisationId: string | null): Promise<void> =>
  tellDuty(setting, organisationId, 'checks-wait.coordinator');

/** E-mails the coordinators of each duty that what somebody had agreed to has ended: whose and why is on the desk alone. */
export async function tellOfEndedHelp(setting: MoveSetting, duties: readonly Duty[]): Promise<void> {
  for (const duty of duties) await tellDuty(setting, duty, 'help-ended.coordinator');
}

async function tellDuty(setting: MoveSetting, organisationId: Duty, key: CoordinatorKey): Promise<void> {
  const rows = await setting.transaction
    .selectFrom('staff_roles')
    .select('person_id')
    .where('community_id', '=', setting.community.id)
    .where('role', '=', 'coordinator')
    .where('organisation_id', organisationId === null ? 'is' : '=', organisationId)
    .where('ended_at', 'is', null)
    .execute();
  await tell(
    setting,
    rows.map(({ person_id }) => person_id),
    key,
  );
}

/** E-mails somebody that one of their checks needs them: what and why they read when they have signed in. */
export const tellHolder = (setting: MoveSetting, personId: string): Promise<void> => tell(setting, [personId], 'checks-changed.volunteer');
