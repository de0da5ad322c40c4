import type { Method } from '../calls.js';
import type { Typed } from '../form.js';
import { dayOf } from './answers.js';

/** One thing that a volunteer can do on their page: which call it is, and what is said afterwards. */
export interface Move {
  readonly method: Method;
  readonly path: string;
  readonly body?: (typed: Typed) => unknown;
  /** Names of its fields, in their order. */
  readonly names?: readonly string[];
  /** Key of the sentence that is said when it is done. */
  readonly told: string;
  /** Ends this browser's sign-in. */
  readonly leaves?: true;
}

const change = (body: (typed: Typed) => unknown, told: string, names: readonly string[] = []): Move => ({
  method: 'PATCH',
  path: '/me/volunteer',
  body,
  names,
  told,
});
const text = (typed: Typed, name: string): string => (typed[name] ?? '').trim();

const own: Readonly<Record<string, Move>> = {
  on: change(() => ({ onDuty: true }), 'own/nowOn'),
  off: change(() => ({ onDuty: false }), 'own/nowOff'),
  quiet: change(
    (typed) => {
      const [from, until] = [text(typed, 'quietHours/from'), text(typed, 'quietHours/until')];
      return { quietHours: from || until ? { from, until } : null, onlyOnDuty: typed['onlyOnDuty'] === 'yes' };
    },
    'own/saved',
    ['quietHours/from', 'quietHours/until'],
  ),
  pause: change((typed) => ({ pausedUntil: dayOf(typed, 'pausedUntil') }), 'own/saved', ['pausedUntil']),
  resume: change(() => ({ pausedUntil: null }), 'own/saved'),
  guardian: change((typed) => ({ guardianEmail: text(typed, 'guardianEmail') }), 'own/guardianSent', ['guardianEmail']),
  consent: {
    method: 'POST',
    path: '/me/checks/consent',
    body: (typed) => ({ textVersion: text(typed, 'textVersion') }),
    told: 'own/consentTold',
  },
  'consent-end': { method: 'POST', path: '/me/checks/consent/withdraw', told: 'own/consentEnded' },
  referee: {
    method: 'POST',
    path: '/me/referees',
    body: (typed) => ({ name: text(typed, 'name'), email: text(typed, 'email') }),
    names: ['name', 'email'],
    told: 'own/guardianSent',
  },
  leave: { method: 'DELETE', path: '/me/volunteer', told: 'own/left' },
  out: { method: 'DELETE', path: '/sign-ins/current', told: 'own/signedOut', leaves: true },
  'out-everywhere': { method: 'DELETE', path: '/sign-ins', told: 'own/signedOut', leaves: true },
};

/** The move that an address names, or undefined. @param id of what it is about, where it is about something */
export function moveOf(what: string, id: string | undefined): Move | undefined {
  if (id === undefined) return Object.hasOwn(own, what) ? own[what] : undefined;
  if (!/^[0-9a-f-]{36}$/i.test(id)) return undefined;
  if (what === 'not-this-time') return { method: 'POST', path: `/me/suggestions/${id}/not-this-time`, told: 'own/passedOn' };
  if (what === 'give-up') return { method: 'POST', path: `/bookings/${id}/cancel`, told: 'own/placeGiven' };
  if (what === 'take-back') return { method: 'POST', path: `/bookings/${id}/cancel`, told: 'told-booking/back' };
  if (what === 'referee-end') return { method: 'DELETE', path: `/referees/${id}`, told: 'own/refereeRemoved' };
  return undefined;
}
