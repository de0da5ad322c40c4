import { describe, expect, it } from 'vitest';
import { certificateStatuses } from '../../adapters/update-service/update-service.js';
import { barredLists, certificateLevels as levels, workforces } from '@goodturn/contract';
import { afterStatus, answerTo, clearance, standingOf, type CertificateFacts, type CertificateKind } from './gate.js';

const now = new Date('2026-11-24T10:00:00Z');
const daysAgo = (days: number): Date => new Date(now.getTime() - days * 86_400_000);
const policy = { intervalDays: 30, graceDays: 14 };
const required: CertificateKind = { level: 'enhanced', workforce: 'adult', barredLists: ['adults'] };
const good: CertificateFacts = {
  ...required,
  originalSeen: true,
  identitySeen: true,
  decision: { outcome: 'approved', reviewDue: daysAgo(-300) },
  consent: 'given',
  lastStatus: { status: 'BLANK_NO_NEW_INFO', at: daysAgo(3) },
};
const gate = (more: Partial<CertificateFacts>) => clearance(required, { ...good, ...more }, now, policy);

const lists = [
  [],
  ['children'],
  ['adults'],
  ['children', 'adults'],
  ['adults', 'children'],
] as const satisfies readonly CertificateKind['barredLists'][];
it('knows the barred lists', () => expect([...barredLists].sort()).toEqual(['adults', 'children']));
const kinds = levels.flatMap((level) =>
  workforces.flatMap((workforce) => lists.map((barred) => ({ level, workforce, barredLists: barred }))),
);
const named = ({ level, workforce, barredLists: barred }: CertificateKind): string => [level, workforce, ...[...barred].sort()].join(' ');

describe('the gate of a task', () => {
  it('opens for the same level, workforce and barred lists, and for no other of the 3,600 pairs', () => {
    let opened = 0;
    for (const asked of kinds)
      for (const held of kinds) {
        const { state } = clearance(asked, { ...good, ...held }, now, policy);
        expect(`${named(asked)}, ${named(held)}: ${state}`).toBe(
          `${named(asked)}, ${named(held)}: ${named(asked) === named(held) ? 'cleared' : 'pending'}`,
        );
        if (state === 'cleared') opened += 1;
      }
    // Twelve of a level and workforce; of the five lists, two are the same in another order.
    expect(opened).toBe(12 * 7);
  });

  it('is the whole rule: every combination of what was seen, decided, consented and said', () => {
    const flags = [false, true];
    const decisions: CertificateFacts['decision'][] = [
      undefined,
      { outcome: 'approved', reviewDue: daysAgo(-1) },
      { outcome: 'approved', reviewDue: now },
      { outcome: 'approved', reviewDue: daysAgo(1) },
      { outcome: 'refused', reviewDue: daysAgo(-1) },
    ];
    const said: CertificateFacts['lastStatus'][] = [
      undefined,
      ...certificateStatuses.flatMap((status) => [0, 44, 44.1].map((days) => ({ status, at: daysAgo(days) }))),
    ];
    let tried = 0;
    for (const originalSeen of flags)
      for (const identitySeen of flags)
        for (const consent of ['given', 'withdrawn', 'none'] as const)
          for (const decision of decisions)
            for (const lastStatus of said) {
              const confirmed =
                consent === 'none' ||
                (consent === 'given' &&
                  lastStatus !== undefined &&
                  ['BLANK_NO_NEW_INFO', 'NON_BLANK_NO_NEW_INFO'].includes(lastStatus.status) &&
                  lastStatus.at >= daysAgo(44));
              const open =
                originalSeen &&
                identitySeen &&
                decision?.outcome === 'approved' &&
                decision.reviewDue > now &&
                lastStatus?.status !== 'NEW_INFO' &&
                confirmed;
              const facts = { originalSeen, identitySeen, consent, decision, lastStatus };
              expect([gate(facts).state === 'cleared', facts]).toEqual([open, facts]);
              tried += 1;
            }
    expect(tried).toBe(2 * 2 * 3 * 5 * 13);
  });

  it.each<[string, Partial<CertificateFacts>, ReturnType<typeof gate>]>([
    ['another kind of certificate', { level: 'standard' }, { state: 'pending', lack: 'another-kind' }],
    ['a higher level than asked for', { barredLists: ['adults', 'children'] }, { state: 'pending', lack: 'another-kind' }],
    ['a certificate that nobody saw', { originalSeen: false }, { state: 'pending', lack: 'original' }],
    ['an identity that nobody saw', { identitySeen: false }, { state: 'pending', lack: 'identity' }],
    ['no decision', { decision: undefined }, { state: 'pending', lack: 'decision' }],
    ['a no', { decision: { outcome: 'refused', reviewDue: daysAgo(-9) } }, { state: 'not-cleared', lack: 'refused' }],
    ['a review that is due', { decision: { outcome: 'approved', reviewDue: now } }, { state: 'expired', lack: 'review' }],
    ['new information', { lastStatus: { status: 'NEW_INFO', at: now } }, { state: 'not-cleared', lack: 'new-certificate' }],
    [
      'new information, after the consent was withdrawn',
      { consent: 'withdrawn', lastStatus: { status: 'NEW_INFO', at: daysAgo(400) } },
      { state: 'not-cleared', lack: 'new-certificate' },
    ],
    ['details that match nobody', { lastStatus: { status: 'NO_MATCH_FOUND', at: now } }, { state: 'pending', lack: 'details' }],
    [
      'an answer older than interval and grace',
      { lastStatus: { status: 'BLANK_NO_NEW_INFO', at: daysAgo(44.1) } },
      { state: 'pending', lack: 'recheck' },
    ],
    ['no answer yet', { lastStatus: undefined }, { state: 'pending', lack: 'recheck' }],
    ['a consent that was withdrawn', { consent: 'withdrawn' }, { state: 'pending', lack: 'consent' }],
    ['no answer, without consent to ask', { consent: 'none', lastStatus: undefined }, { state: 'cleared' }],
  ])('says what lacks: %s', (_, facts, expected) => {
    expect(gate(facts)).toEqual(expected);
  });

  it('waits for a certificate', () => {
    expect(clearance(required, undefined, now, policy)).toEqual({ state: 'pending', lack: 'certificate' });
  });
});

describe('what everybody else goes by', () => {
  const standing = (more: Partial<CertificateFacts> = {}) => standingOf({ ...good, ...more }, now, policy);
  it('ends with the review or with the answer, whichever comes first', () => {
    expect(standing()).toEqual({ state: 'cleared', ends: { at: daysAgo(3 - 44), lack: 'recheck' } });
    expect(standing({ decision: { outcome: 'approved', reviewDue: daysAgo(-5) } })).toEqual({
      state: 'cleared',
      ends: { at: daysAgo(-5), lack: 'review' },
    });
    expect(standing({ consent: 'none' })).toEqual({ state: 'cleared', ends: { at: daysAgo(-300), lack: 'review' } });
    expect(standing({ decision: undefined })).toEqual({ state: 'pending', lack: 'decision' });
  });

  it('says at each later moment what the whole rule would say', () => {
    for (const consent of ['given', 'none'] as const)
      for (const reviewDue of [daysAgo(-10), daysAgo(-41), daysAgo(-100)])
        for (const days of [0, 9.9, 10, 10.1, 40.9, 41, 41.1, 99, 101]) {
          const facts: CertificateFacts = { ...good, consent, decision: { outcome: 'approved', reviewDue } };
          const then = daysAgo(-days);
          const whole = clearance(required, facts, then, policy);
          const kept = answerTo(required, [{ ...required, standing: standingOf(facts, now, policy) }], then);
          // Both ends may have passed: which of them is named first is no matter, that the gate is shut is.
          expect([kept.state === 'cleared', days]).toEqual([whole.state === 'cleared', days]);
        }
  });

  it('takes the best of several certificates, and only those of the same kind', () => {
    const held = (more: Partial<CertificateFacts>) => {
      const facts = { ...good, ...more };
      return { ...facts, standing: standingOf(facts, now, policy) };
    };
    const refused = held({ decision: { outcome: 'refused', reviewDue: daysAgo(-9) } });
    expect(answerTo(required, [refused, held({})], now).state).toBe('cleared');
    expect(answerTo(required, [held({ level: 'standard' }), refused], now)).toEqual({ state: 'not-cleared', lack: 'refused' });
    expect(answerTo(required, [held({ level: 'standard' })], now)).toEqual({ state: 'pending', lack: 'another-kind' });
    expect(answerTo(required, [], now)).toEqual({ state: 'pending', lack: 'certificate' });
  });
});

describe('an answer of the Update Service', () => {
  it.each([
    ['BLANK_NO_NEW_INFO', { decision: undefined }, 'approve'],
    ['BLANK_NO_NEW_INFO', { decision: undefined, identitySeen: false }, 'keep'],
    ['BLANK_NO_NEW_INFO', { decision: undefined, originalSeen: false }, 'keep'],
    ['BLANK_NO_NEW_INFO', {}, 'keep'],
    ['BLANK_NO_NEW_INFO', { decision: { outcome: 'refused', reviewDue: now } }, 'keep'],
    ['NON_BLANK_NO_NEW_INFO', {}, 'wait'],
    ['NON_BLANK_NO_NEW_INFO', { lastStatus: undefined, decision: undefined }, 'wait'],
    ['NON_BLANK_NO_NEW_INFO', { lastStatus: { status: 'NON_BLANK_NO_NEW_INFO', at: now } }, 'keep'],
    ['NEW_INFO', {}, 'keep'],
    ['NO_MATCH_FOUND', {}, 'keep'],
  ] as const)('%s with %o: %s', (status, more, expected) => {
    expect(afterStatus({ ...good, ...more }, status)).toBe(expected);
  });
});
