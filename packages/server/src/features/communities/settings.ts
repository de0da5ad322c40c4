import type { CategoryChange, CategoryInFull, CommunityChanges, CommunitySettings as SettingsAnswer, InputError } from '@goodturn/contract';
import { sql } from 'kysely';
import type { CommunitySettings } from '../../database/schema.js';
import { inputProblem, signedIn, type Call, type CallContext } from '../../http/handler.js';
import type { contract } from '@goodturn/contract';
import { requirementInFull, sameRequirement } from '../checks/requirement.js';
import { dayIn } from '../requests/days.js';
import { endHelpIn, endHelpOfYoung } from '../checks/clearing.js';
import { asSystem } from '../staff/as-system.js';
import { recordAudit } from '../staff/audit.js';
import { matchingOf } from '../suggestions/weights.js';
import { withUsual } from './directory.js';
import { mistakesIn } from './rules.js';
import { languages, origin } from './values.js';

/** All that administrators may set, as it stands in the database: what is remembered for other calls may be some seconds old. */
export async function readSettings(call: CallContext): Promise<SettingsAnswer> {
  const { transaction, community } = call;
  const { name, settings: kept } = await transaction
    .selectFrom('communities')
    .select(['name', 'settings'])
    .where('id', '=', community.id)
    .executeTakeFirstOrThrow();
  const settings = withUsual(kept);
  const { timeZone, contact, privacyNotice, terms, pages, origins, checks, volunteering, policies, theme = {} } = settings;
  return {
    ...{ id: community.id, slug: community.slug, name, languages: settings.languages, timeZone },
    ...{ contact, privacyNotice, terms, pages, origins, checks, volunteering, theme },
    categories: await categoriesInFull(call),
    policies: { ...policies, checkIns: policies.checkIns ?? false },
    matching: matchingOf(settings.matching),
  };
}

async function categoriesInFull({ transaction, community }: CallContext): Promise<CategoryInFull[]> {
  const rows = await transaction
    .selectFrom('categories')
    .selectAll()
    .select(
      sql<boolean>`exists (select from requests where requests.community_id = categories.community_id and requests.category_id = categories.id)`.as(
        'in_use',
      ),
    )
    .where('community_id', '=', community.id)
    .orderBy('position')
    .orderBy('id')
    .execute();
  return rows.map(({ id, names, pictogram, requirement, skills, asset_terms, in_use }) => ({
    ...{ id, names, pictogram, skills },
    requirement: requirementInFull(requirement),
    assetTerms: asset_terms,
    inUse: in_use,
  }));
}

type Update = Call<(typeof contract)['settings']['update']['operation']>;

/** Changes what was sent, for one administrator after the other. @throws ProblemError invalid-input */
export async function changeSettings(call: Update): Promise<SettingsAnswer> {
  const { transaction, community, body } = call;
  const mistakes = mistakesIn(body);
  if (mistakes.length > 0) throw inputProblem(...mistakes);
  const { rows } = await sql<{ settings: CommunitySettings }>`select hold_community_settings() as settings`.execute(transaction);
  if (body.categories) await changeCategories(call, body.categories);
  const settings = changed(withUsual(rows[0]?.settings ?? {}), body);
  await sql`select change_community(${body.name ?? null}::text, ${JSON.stringify(settings)}::jsonb)`.execute(transaction);
  if (body.volunteering?.oneToOneFrom16 === false) await asSystem(call, () => endHelpOfYoung(call));
  await recordAudit(call, {
    action: 'settings.update',
    subject: { kind: 'community', id: community.id },
    details: { parts: Object.keys(body).sort().join(' ') },
  });
  return readSettings(call);
}

/** What is left when empty texts have taken their part away. */
const withoutEmpty = <Parts extends object>(parts: Parts): Parts =>
  Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== '' && value !== null && value !== undefined)) as Parts;

function changed(settings: CommunitySettings, changes: CommunityChanges): CommunitySettings {
  const { languages: tags, origins, timeZone, privacyNotice, terms, matching } = changes;
  const joined = {
    policies: withoutEmpty({ ...settings.policies, ...changes.policies }),
    checks: withoutEmpty({ ...settings.checks, ...changes.checks }),
    volunteering: withoutEmpty({ ...settings.volunteering, ...changes.volunteering }),
    contact: withoutEmpty({ ...settings.contact, ...changes.contact }),
    pages: withoutEmpty({ ...settings.pages, ...changes.pages }),
    theme: withoutEmpty({ ...settings.theme, ...changes.theme }),
    matching: withoutEmpty({
      ...settings.matching,
      ...matching,
      weights: withoutEmpty({ ...settings.matching?.weights, ...matching?.weights }),
    }),
  } as Pick<CommunitySettings, 'policies' | 'checks' | 'volunteering' | 'contact' | 'pages' | 'theme' | 'matching'>;
  return {
    ...settings,
    ...joined,
    ...(tags && { languages: languages(tags.join(',')) ?? settings.languages }),
    ...(origins && { origins: [...new Set(origins.flatMap((one) => origin(one) ?? []))] }),
    ...(timeZone !== undefined && { timeZone }),
    ...(privacyNotice !== undefined && { privacyNotice }),
    ...(terms !== undefined && { terms }),
  };
}

/** A category that something was asked for in stays: people would lose what they asked for. */
async function changeCategories(call: Update, sent: readonly CategoryChange[]): Promise<void> {
  const { transaction, community } = call;
  const before = await categoriesInFull(call);
  const gone = before.filter(({ id }) => !sent.some((one) => one.id === id));
  const used: InputError[] = gone
    .filter(({ inUse }) => inUse)
    .map(({ names }) => ({
      pointer: '#/categories',
      code: 'in-use',
      detail: `People have asked for “${names.en}”, so that it cannot go. Give it another name instead.`,
    }));
  if (used.length > 0) throw inputProblem(...used);
  if (gone.length > 0)
    await transaction
      .deleteFrom('categories')
      .where('community_id', '=', community.id)
      .where(
        'id',
        'in',
        gone.map(({ id }) => id),
      )
      .execute();
  for (const [position, { id, names, pictogram, skills, assetTerms, ...one }] of sent.entries()) {
    const columns = {
      ...{ position, pictogram },
      names: JSON.stringify(names),
      requirement: JSON.stringify(
        await approvedRequirement(
          call,
          one.requirement,
          before.find((other) => other.id === id),
          id,
        ),
      ),
      skills: JSON.stringify([...new Set(skills)]),
      asset_terms: JSON.stringify([...new Set(assetTerms)]),
    };
    await transaction
      .insertInto('categories')
      .values({ community_id: community.id, id, ...columns })
      .onConflict((conflict) => conflict.columns(['community_id', 'id']).doUpdateSet(columns))
      .execute();
    const earlier = before.find((other) => other.id === id);
    if (earlier && !sameRequirement(earlier.requirement, one.requirement)) await asSystem(call, () => endHelpIn(call, id));
  }
}

/** A requirement that was approved before keeps who stands for it; a new one belongs to who sets it, and leaves its own entry. */
async function approvedRequirement(
  call: Update,
  requirement: CategoryChange['requirement'],
  before: CategoryInFull | undefined,
  categoryId: string,
): Promise<object> {
  if (before && sameRequirement(before.requirement, requirement)) return before.requirement;
  if (requirement.kind === 'none' && !before) return requirement;
  await recordAudit(call, {
    action: 'communities.require',
    subject: { kind: 'category', id: call.community.id },
    details: {
      category: categoryId,
      kind: requirement.kind,
      ...(requirement.kind === 'dbs' && {
        level: requirement.level,
        workforce: requirement.workforce,
        barredLists: [...requirement.barredLists].sort().join(' '),
      }),
    },
  });
  return requirement.kind === 'dbs'
    ? { ...requirement, approvedBy: signedIn(call).displayName, approvedOn: dayIn(call.now, call.community.settings.timeZone) }
    : requirement;
}
