import { describe, expect, test } from 'vitest';
import { bumpBetween, bumpFor, compareVersions, isEnough, versionAfter } from './change.mjs';
import { planOf, withMade } from './changesets.mjs';
import { report } from './report.mjs';

const list = { method: 'GET', path: '/{community}/requests', who: 'anyone', status: 200, key: false, problems: [], input: {}, output: {} };
const before = {
  version: '1.4.0',
  sources: { '@goodturn/contract': 'a', '@goodturn/sdk': 'b' },
  api: { 'requests.list': list },
  elements: {},
  exports: { '@goodturn/sdk': { createClient: 'value' as const } },
};
const gone = { ...before, sources: { '@goodturn/contract': 'c', '@goodturn/sdk': 'b' }, api: {} };
const changesets = (type: string, ...names: string[]) =>
  planOf({ changesets: [{ releases: names.map((name) => ({ name, type })) }] }) as Parameters<typeof report>[0]['changesets'];
const sizes = [{ name: 'the board’s one file, gzip', shown: '35.96 KB', met: true }];

describe('a release', () => {
  test('in which nothing has changed needs none', () => {
    const { lines, faults } = report({ before, now: before, changesets: planOf({ changesets: [] }), sizes });
    expect(faults).toEqual([]);
    expect(lines.at(-1)).toBe('Needed: no release. The changesets: none.');
  });
  test('that breaks is refused a smaller step, and each break is named with what it asks for', () => {
    const { lines, faults } = report({ before, now: gone, changesets: changesets('minor', '@goodturn/contract'), sizes });
    expect(lines).toContain('  API: operation requests.list is gone (asks for 2.0.0)');
    expect(faults).toEqual(['What has changed asks for major (2.0.0), the changesets say minor.']);
  });
  test('that breaks may be a step that is big enough', () => {
    expect(report({ before, now: gone, changesets: changesets('major', '@goodturn/contract'), sizes }).faults).toEqual([]);
  });
  test('with a package that changed inside needs a changeset that names it', () => {
    const now = { ...before, sources: { ...before.sources, '@goodturn/sdk': 'd' } };
    expect(report({ before, now, changesets: planOf({ changesets: [] }), sizes }).faults).toEqual([
      '@goodturn/sdk has changed since 1.4.0, and no changeset names it: npx changeset',
      'What has changed asks for patch (1.4.1), the changesets say nothing.',
    ]);
  });
  test('counts what a version was made of until that is recorded, and not longer', () => {
    const now = { ...gone, version: '2.0.0' };
    const changelogs = {
      '@goodturn/contract': '# @goodturn/contract\n\n## 2.0.0\n\n- Ends lists.\n',
      '@goodturn/sdk': '# @goodturn/sdk\n\n## 2.0.0\n\n- Updated dependencies\n\n## 1.4.0\n\n- Lists.\n',
    };
    const none = planOf({ changesets: [] });
    const made = withMade(none, changelogs, '1.4.0', '2.0.0');
    expect(report({ before, now, changesets: made, sizes }).faults).toEqual([]);
    const inside = { ...now, sources: { ...now.sources, '@goodturn/sdk': 'd' } };
    expect(report({ before, now: inside, changesets: made, sizes }).faults).toEqual([
      '@goodturn/sdk has changed since 1.4.0, and no changeset names it: npx changeset',
    ]);
    const recorded = withMade(none, changelogs, '2.0.0', '2.0.0');
    expect(report({ before: { ...before, version: '2.0.0' }, now, changesets: recorded, sizes }).faults).toHaveLength(2);
  });
  test('is stopped by a size over its bound and by changesets that cannot be read', () => {
    const over = [{ name: 'the board’s one file, gzip', shown: '36.20 KB', met: false }];
    const broken = { bump: undefined, named: new Set<string>(), broken: 'Found a changeset for a package that is not here' };
    expect(report({ before, now: before, changesets: broken, sizes: over }).faults).toEqual([
      'Changesets cannot be read: Found a changeset for a package that is not here',
      'the board’s one file, gzip is over its bound: 36.20 KB',
    ]);
  });
});

describe('versions', () => {
  const breaks = { where: 'API', what: '', breaks: true } as const;
  const adds = { where: 'API', what: '', breaks: false } as const;
  test('before 1.0.0 a minor step may break and a patch may add', () => {
    expect([bumpFor(breaks, '0.1.0'), bumpFor(adds, '0.1.0')]).toEqual(['minor', 'patch']);
    expect([bumpFor(breaks, '1.0.0'), bumpFor(adds, '1.0.0')]).toEqual(['major', 'minor']);
  });
  test('the step between two', () => {
    expect(['1.4.3', '1.5.0', '2.0.0'].map((after) => bumpBetween('1.4.2', after))).toEqual(['patch', 'minor', 'major']);
  });
  test('the version after each step', () => {
    expect([versionAfter('1.4.2', 'patch'), versionAfter('1.4.2', 'minor'), versionAfter('1.4.2', 'major')]).toEqual([
      '1.4.3',
      '1.5.0',
      '2.0.0',
    ]);
  });
  test('a bigger step is enough, none is not', () => {
    expect([isEnough('major', 'minor'), isEnough('patch', 'minor'), isEnough(undefined, 'patch'), isEnough(undefined, undefined)]).toEqual([
      true,
      false,
      false,
      true,
    ]);
  });
  test('are put in order by number', () => {
    expect(['0.10.0', '0.9.1', '1.0.0'].sort(compareVersions)).toEqual(['0.9.1', '0.10.0', '1.0.0']);
  });
});
