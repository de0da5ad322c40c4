import type { CommunityChanges, CommunitySettings } from '@goodturn/sdk/light';

/** How one setting is asked for: `lines` has one value a line. */
export type SettingKind = 'text' | 'number' | 'tick' | 'lines';

/** One setting: its place in the settings, how it is asked for, and the key of its name. */
export type Setting = readonly [path: string, kind: SettingKind, label: string];

/** A page of settings with its title and those that it asks for. */
export interface SettingsPart {
  readonly name: string;
  readonly title: string;
  readonly settings: readonly Setting[];
}

export const settingsParts: readonly SettingsPart[] = [
  {
    name: 'policies',
    title: 'settings/policies',
    settings: [
      ['policies/approvalFirst', 'tick', 'settings/approvalFirst'],
      ['policies/requestDays', 'number', 'settings/requestDays'],
      ['policies/checkIns', 'tick', 'settings/checkIns'],
      ['checks/intervalDays', 'number', 'settings/intervalDays'],
      ['checks/graceDays', 'number', 'settings/graceDays'],
      ['checks/reviewMonths', 'number', 'settings/reviewMonths'],
      ['volunteering/emergencyContact', 'tick', 'settings/emergencyContact'],
      ['volunteering/oneToOneFrom16', 'tick', 'settings/oneToOne'],
    ],
  },
  {
    name: 'matching',
    title: 'settings/matching',
    settings: [
      ['matching/weights/distance', 'number', 'settings/distance'],
      ['matching/weights/skills', 'number', 'settings/skills'],
      ['matching/weights/language', 'number', 'settings/language'],
      ['matching/weights/time', 'number', 'settings/time'],
      ['matching/weights/reliability', 'number', 'settings/reliability'],
      ['matching/weights/fairness', 'number', 'settings/fairness'],
      ['matching/weights/need', 'number', 'settings/need'],
      ['matching/suggestionsAWeek', 'number', 'settings/suggestions'],
      ['matching/peopleARequest', 'number', 'settings/people'],
      ['matching/waveSize', 'number', 'settings/wave'],
      ['matching/circleMetres', 'number', 'settings/circle'],
      ['matching/circleMost', 'number', 'settings/circleMost'],
      ['matching/spread', 'number', 'settings/spread'],
    ],
  },
  {
    name: 'sites',
    title: 'settings/sites',
    settings: [
      ['name', 'text', 'settings/name'],
      ['languages', 'lines', 'settings/languages'],
      ['timeZone', 'text', 'settings/timeZone'],
      ['origins', 'lines', 'settings/origins'],
      ['pages/requestBoard', 'text', 'settings/boardPage'],
      ['pages/opportunities', 'text', 'settings/rolesPage'],
      ['pages/exit', 'text', 'settings/exitPage'],
      ['theme/accent', 'text', 'settings/accent'],
    ],
  },
  {
    name: 'texts',
    title: 'settings/texts',
    settings: [
      ['contact/name', 'text', 'settings/contactName'],
      ['contact/phone', 'text', 'settings/contactPhone'],
      ['contact/email', 'text', 'settings/contactEmail'],
      ['privacyNotice', 'text', 'settings/privacy'],
      ['terms', 'text', 'settings/terms'],
    ],
  },
];

/** What stands at a place of the settings: `checks/intervalDays`. */
const at = (settings: object, path: string): unknown =>
  path.split('/').reduce<unknown>((part, name) => (part as Record<string, unknown> | undefined)?.[name], settings);

/** The same as a field has it. */
export function shown(settings: CommunitySettings, [path, kind]: Setting): string {
  const value = at(settings, path);
  if (kind === 'tick') return value ? 'yes' : '';
  return kind === 'lines' ? (value as string[]).join('\n') : String(value ?? '');
}

function read(typed: string, kind: SettingKind): unknown {
  if (kind === 'tick') return typed === 'yes';
  if (kind === 'number') return Number(typed);
  return kind === 'text'
    ? typed
    : typed
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean);
}

/** What of a part was changed, as the server takes it: what stands already is not sent again. */
export function changesOf(settings: CommunitySettings, part: SettingsPart, typed: (name: string) => string): CommunityChanges {
  const changes: Record<string, unknown> = {};
  for (const setting of part.settings) {
    const [path, kind] = setting;
    const value = typed(path);
    if (value === shown(settings, setting)) continue;
    const names = path.split('/');
    const last = names.pop() ?? '';
    let into = changes;
    for (const name of names) into = (into[name] ??= {}) as Record<string, unknown>;
    into[last] = read(value, kind);
  }
  return changes;
}
