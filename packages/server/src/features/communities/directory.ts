import { languageTags } from '@goodturn/locales';
import type { Kysely } from 'kysely';
import type { CommunitySettings, Database } from '../../database/schema.js';
import type { CommunityRecord } from '../../http/handler.js';

/** Communities by slug, remembered for a few seconds: every call needs one, and staff change them rarely. */
export interface CommunityDirectory {
  find(slug: string): Promise<CommunityRecord | undefined>;
  all(): Promise<CommunityRecord[]>;
  /** Looks anew at the next call. */
  forget(): void;
}

const rememberMilliseconds = 5000;

/** What a community has that sets nothing. */
export const usualSettings: CommunitySettings = {
  timeZone: 'Europe/London',
  languages: [...languageTags],
  origins: [],
  policies: { approvalFirst: false, minimumAge: 18, requestDays: 30 },
  checks: { intervalDays: 30, graceDays: 14, reviewMonths: 36 },
  volunteering: { emergencyContact: false, codeOfConduct: '2026-11', oneToOneFrom16: false },
  contact: { name: '' },
  privacyNotice: '',
  terms: '',
  pages: {},
  areasAttribution: '',
};

export function communityDirectory(owner: Kysely<Database>, clock: { now(): Date }): CommunityDirectory {
  let known: { at: number; bySlug: Promise<Map<string, CommunityRecord>> } | undefined;
  const load = async () => {
    const rows = await owner.selectFrom('communities').select(['id', 'slug', 'name', 'settings']).orderBy('slug').execute();
    return new Map(rows.map((row) => [row.slug, { ...row, settings: withUsual(row.settings) }]));
  };
  const bySlug = () => {
    const at = clock.now().getTime();
    if (!known || Math.abs(at - known.at) > rememberMilliseconds) {
      const loading = load();
      known = { at, bySlug: loading };
      // A database that was away must be asked again.
      loading.catch(() => (known = undefined));
    }
    return known.bySlug;
  };
  return {
    find: async (slug) => (await bySlug()).get(slug),
    all: async () => [...(await bySlug()).values()],
    forget: () => (known = undefined),
  };
}

/** Settings kept before a new one existed get its default. */
export const withUsual = (settings: Partial<CommunitySettings>): CommunitySettings => ({
  ...usualSettings,
  ...settings,
  policies: { ...usualSettings.policies, ...settings.policies },
  checks: { ...usualSettings.checks, ...settings.checks },
  volunteering: { ...usualSettings.volunteering, ...settings.volunteering },
});
