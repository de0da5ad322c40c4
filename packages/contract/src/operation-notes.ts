import type { Operation } from './operation.js';
import { operations } from './operations.js';
import type { ProblemCode } from './problem.js';

/** What the reference says of an operation, and the server and the mock need: apart from the operations, so that no browser carries it. */
export interface OperationNote {
  /** One sentence. */
  readonly summary: string;
  /** Problems beyond those that any operation may answer (see `commonProblems`). */
  readonly problems: readonly ProblemCode[];
  /** What the answer is, where that is not `application/json`. */
  readonly mediaType?: 'application/geo+json' | 'application/ld+json' | 'application/jwk+json' | 'application/jwk-set+json';
}

type Operations = typeof operations;

export const operationNotes = {
  areas: {
    list: { summary: 'The community’s areas with their boundaries, as GeoJSON', problems: [], mediaType: 'application/geo+json' },
  },
  communities: {
    get: { summary: 'Name, languages, categories, policies and counts of a community', problems: [] },
  },
  settings: {
    get: { summary: 'All that an administrator may set, with who approved which requirement', problems: [] },
    update: { summary: 'Change what a community asks, allows and says', problems: [] },
  },
  me: {
    get: { summary: 'The person who is signed in', problems: [] },
    update: { summary: 'Change display name, language or which mails to get', problems: [] },
    export: { summary: 'Everything that is kept of me', problems: [] },
    exportPage: { summary: 'The same as a page to read; with `Accept: text/html` the page itself', problems: [] },
    previewErasure: { summary: 'What ends and what stays when I delete my data, and why', problems: [] },
    erase: {
      summary: 'Delete my data, with a fresh code from `sign-in-codes`',
      problems: ['code-wrong', 'code-expired', 'code-used-up', 'wrong-state'],
    },
  },
  offers: {
    listForRequest: { summary: 'The asker: all offers on a request. Anybody else: their own', problems: [] },
    list: { summary: 'My offers (`mine=true`), each with a line about its request', problems: [] },
    create: {
      summary: 'Offer to help',
      problems: ['adults-only', 'own-request', 'locked', 'already-offered', 'already-declined', 'wrong-state', 'full'],
    },
    translate: { summary: 'What an offer says in another language, for those who may read it', problems: ['translation-not-available'] },
    translateThanks: {
      summary: 'What the thanks for an offer say in another language, for those who may read them',
      problems: ['translation-not-available'],
    },
    accept: { summary: 'Accept an offer: the two are a match', problems: ['not-allowed', 'wrong-state', 'full'] },
    decline: { summary: 'Decline an offer, or end a match with this helper alone', problems: ['not-allowed', 'wrong-state'] },
    withdraw: { summary: 'Withdraw my offer', problems: ['not-allowed', 'wrong-state'] },
    complete: { summary: 'The helper says that it is done', problems: ['not-allowed', 'wrong-state'] },
    report: { summary: 'Tell the moderators about an offer', problems: ['already-reported'] },
    block: { summary: 'Block the other person of an offer, silently', problems: [] },
    listMessages: { summary: 'Messages of a match, oldest first', problems: [] },
    sendMessage: { summary: 'Write to the other person of a match', problems: ['locked', 'wrong-state'] },
    translateMessage: {
      summary: 'What a message says in another language, for those who may read it',
      problems: ['translation-not-available'],
    },
    reportMessage: { summary: 'Tell the moderators about a message', problems: ['already-reported'] },
  },
  requests: {
    list: { summary: 'Requests for help: open ones, newest or nearest first', problems: [] },
    counts: { summary: 'How many requests the same filters find, by category', problems: [] },
    preview: { summary: 'Check a part of a request and see what everyone would see; nothing is stored', problems: [] },
    create: { summary: 'Ask for help', problems: [] },
    get: { summary: 'One request, with as much of it as the reader may see', problems: [] },
    translate: {
      summary: 'What a request says in another language, where the Goodturn has a translator',
      problems: ['translation-not-available'],
    },
    update: { summary: 'Change my request while it is pending or open', problems: ['not-allowed', 'wrong-state'] },
    cancel: { summary: 'Cancel my request', problems: ['not-allowed', 'wrong-state'] },
    complete: {
      summary: 'Confirm that the good turn is done, how long each helper gave, and say thanks',
      problems: ['not-allowed', 'wrong-state'],
    },
    reopen: { summary: 'Say within 14 days that it is not finished', problems: ['not-allowed', 'wrong-state'] },
    approve: { summary: 'Put a request that waits on the board', problems: ['wrong-state'] },
    decline: { summary: 'Decline a request that waits, with a reason that the asker reads', problems: ['wrong-state'] },
    report: { summary: 'Tell the moderators about a request', problems: ['already-reported'] },
    block: { summary: 'Block the person who asked, silently', problems: ['own-request'] },
  },
  people: {
    list: { summary: 'People of the community by name, for staff', problems: [] },
    get: { summary: 'One person with their roles, clearances and counts, for staff; each reading is in the audit trail', problems: [] },
    suspend: { summary: 'Suspend somebody: what they do ends at once, and they may only read', problems: ['wrong-state'] },
    lift: { summary: 'Lift a suspension', problems: ['wrong-state'] },
    suspendMany: { summary: 'Suspend several people at once, all or nobody', problems: [] },
    liftMany: { summary: 'Undo that', problems: [] },
    liftAddress: {
      summary: 'Let somebody come back who deleted their data while they were suspended',
      problems: ['wrong-state'],
    },
    export: { summary: 'Everything that is kept of somebody, on their behalf; in the audit trail', problems: [] },
    erase: { summary: 'Delete somebody’s data on their behalf', problems: ['wrong-state'] },
    previewMerge: { summary: 'What it would do to merge another account into this one', problems: [] },
    merge: { summary: 'Merge another account of the same person into this one; it cannot be undone', problems: ['wrong-state'] },
    getVolunteer: {
      summary: 'Name, date of birth and emergency contact of a volunteer, for coordinators; in the audit trail',
      problems: [],
    },
    correctVolunteer: { summary: 'Correct a volunteer’s name or date of birth as their papers have it', problems: [] },
    report: { summary: 'Tell the moderators about somebody', problems: ['already-reported'] },
    block: { summary: 'Block somebody, silently', problems: [] },
  },
  volunteers: {
    get: { summary: 'My volunteer profile', problems: [] },
    preview: { summary: 'Check a part of a sign-up; nothing is stored', problems: ['too-young'] },
    signUp: { summary: 'Sign up to volunteer', problems: ['wrong-state', 'too-young'] },
    update: { summary: 'Change my volunteer profile: on duty or off, quiet hours, a break', problems: [] },
    leave: { summary: 'Volunteer no longer', problems: [] },
    readGuardianLink: { summary: 'Whom a link to a guardian is about', problems: [] },
    followGuardianLink: { summary: 'A guardian says yes, without a sign-in', problems: ['not-allowed', 'adults-only', 'wrong-state'] },
    record: { summary: 'My hours and roles, also signed as an Open Badges 3.0 credential', problems: [] },
    issuer: {
      summary: 'Who signs the records: the community as a Profile of Open Badges 3.0',
      problems: [],
      mediaType: 'application/ld+json',
    },
    issuerKeys: { summary: 'The public keys of records, as a JSON Web Key Set', problems: [], mediaType: 'application/jwk-set+json' },
    issuerKey: { summary: 'The public key that a record names', problems: [], mediaType: 'application/jwk+json' },
  },
  equalityAnswers: {
    add: { summary: 'Count answers to the equality questions, without any link to who gave them', problems: [] },
    count: { summary: 'How many gave each answer, small numbers hidden', problems: [] },
  },
  queue: {
    getReport: { summary: 'One report, for those who read what people reported', problems: [] },
    list: { summary: 'What waits for staff to decide, the most pressing first', problems: [] },
    take: { summary: 'Take what waits, so that nobody else decides it for ten minutes', problems: [] },
    release: { summary: 'Leave it to others again', problems: [] },
  },
  checkIns: {
    listOverdue: { summary: 'Visits whose helper has not said that they left, the longest overdue first', problems: [] },
    close: { summary: 'Say that an overdue visit was seen and looked after, with a note for staff', problems: ['wrong-state'] },
    get: { summary: 'My visit that is asked after', problems: [] },
    ask: { summary: 'The helper asks to be asked after, should they not have left half an hour after the end', problems: ['wrong-state'] },
    arrive: { summary: 'The helper is there', problems: ['wrong-state'] },
    leave: { summary: 'The helper has left', problems: ['wrong-state'] },
  },
  safeguardingCases: {
    list: { summary: 'Safeguarding cases, newest first', problems: [] },
    open: { summary: 'Open a safeguarding case about somebody', problems: [] },
    close: { summary: 'Close a safeguarding case', problems: ['wrong-state'] },
  },
  safety: {
    listBlocks: { summary: 'The people and organisations that I blocked', problems: [] },
    endBlock: { summary: 'End a block', problems: [] },
    listReports: { summary: 'What people reported', problems: [] },
    closeReport: { summary: 'Close a report', problems: ['wrong-state'] },
    reopenReport: { summary: 'Open a closed report again', problems: ['wrong-state'] },
    takeDown: { summary: 'Hide the reported offer or message from the other side, and close the report', problems: ['wrong-state'] },
    putBack: { summary: 'Show again what was taken down: an offer, a message, or a request that was declined', problems: ['wrong-state'] },
  },
  checks: {
    listOwn: { summary: 'My checks: which I have, which I lack, and what I consented to', problems: [] },
    consent: { summary: 'Consent to be checked again and again with the DBS Update Service', problems: ['wrong-state'] },
    withdrawConsent: { summary: 'Withdraw that consent: the checks stop, and what relied on them ends', problems: ['wrong-state'] },
    list: { summary: 'Volunteers and how their checks stand: by what waits, and by what they can do, where and when', problems: [] },
    listForPerson: { summary: 'Somebody’s checks; what a certificate says is for those with the duty', problems: [] },
    record: { summary: 'Record that I saw an original certificate and who its holder is', problems: [] },
    checkStatus: { summary: 'Ask the DBS Update Service about a certificate, in my name', problems: ['wrong-state'] },
    decide: { summary: 'Decide whether somebody is cleared', problems: ['wrong-state'] },
    counts: { summary: 'How many checks wait for coordinators, and whether re-checks have stopped', problems: [] },
    getAgreement: { summary: 'Whether checks are made in my name', problems: [] },
    agree: { summary: 'Agree that checks are made again and again in my name, which the holders see', problems: [] },
    endAgreement: { summary: 'Agree no longer', problems: [] },
    recordIdentity: { summary: 'Record that I saw who somebody is', problems: [] },
    recordTraining: { summary: 'Record what somebody learned, when, and until when it holds', problems: [] },
    takeBack: { summary: 'Take back what was recorded of an identity or a training', problems: ['wrong-state'] },
  },
  references: {
    listOwn: { summary: 'The people whom I named to speak for me, and whether they have', problems: [] },
    ask: { summary: 'Name somebody who knows me: they are e-mailed a link', problems: ['wrong-state'] },
    remove: { summary: 'Take somebody away who has not answered', problems: ['wrong-state'] },
    readLink: { summary: 'Whom a link in an e-mail to a referee is about', problems: [] },
    answer: { summary: 'Speak for a volunteer, in confidence; who has the link may do it', problems: ['wrong-state'] },
    decide: { summary: 'Accept what a referee said, or not', problems: ['wrong-state'] },
  },
  secondFactor: {
    get: { summary: 'Whether my sign-in acts for staff, and my authenticator', problems: ['not-allowed'] },
    begin: {
      summary: 'Begin to set up an authenticator; its secret is shown this once',
      problems: ['not-allowed', 'second-factor-needed', 'wrong-state'],
    },
    confirm: {
      summary: 'Finish with a password from the app: this sign-in acts for staff, and recovery codes are shown this once',
      problems: ['not-allowed', 'code-wrong', 'wrong-state'],
    },
    give: {
      summary: 'Give a password from the app, or a recovery code: from then on this sign-in acts for staff',
      problems: ['not-allowed', 'code-wrong', 'wrong-state'],
    },
    reset: {
      summary: 'An administrator forgets the authenticator of somebody who lost it; their sign-ins end',
      problems: ['wrong-state'],
    },
  },
  staff: {
    list: { summary: 'Who of the staff has which role, with those that ended', problems: [] },
    grant: { summary: 'Give somebody a role', problems: ['wrong-state'] },
    end: { summary: 'End a role; the last administrator stays', problems: ['wrong-state'] },
    listAudit: { summary: 'What staff saw and decided about people, newest first', problems: [] },
  },
  suggestions: {
    list: { summary: 'Open requests that suit me as a volunteer, the best first, each with its reasons', problems: [] },
    notThisTime: { summary: 'Not this time: the request is no longer suggested to me, and somebody else is asked', problems: [] },
    followLink: { summary: 'Does what a link in an e-mail about suggestions says, without a sign-in', problems: [] },
  },
  organisations: {
    list: { summary: 'Organisations by name', problems: ['not-allowed'] },
    get: { summary: 'One organisation', problems: [] },
    create: { summary: 'Add an organisation; staff read it before everybody sees it', problems: [] },
    update: { summary: 'Change an organisation that I look after, or that I added and staff have not approved', problems: ['not-allowed'] },
    approve: {
      summary: 'Approve an organisation that is new or whose approval was withdrawn: who added it coordinates it from then on',
      problems: ['wrong-state'],
    },
    decline: { summary: 'Decline a new organisation, with a reason that who added it reads', problems: ['wrong-state'] },
    withdraw: {
      summary:
        'Withdraw an approval: nothing of the organisation is listed, and its coordinators have no access until it is approved again',
      problems: ['wrong-state'],
    },
    block: {
      summary: 'Block an organisation: I no longer see what it offers, it no longer sees me, and my places and applications there end',
      problems: ['not-allowed'],
    },
    report: { summary: 'Tell the moderators about an organisation', problems: ['already-reported'] },
  },
  opportunities: {
    list: { summary: 'Volunteering roles: newest or nearest first', problems: [] },
    linked: {
      summary: 'All that is open, in the UK volunteering data model as JSON-LD',
      problems: [],
      mediaType: 'application/ld+json',
    },
    get: { summary: 'One role, with what the reader lacks for it', problems: [] },
    create: { summary: 'Offer a role of an organisation', problems: [] },
    update: { summary: 'Change a role, or close it', problems: [] },
    listSessions: { summary: 'Dates of a role, from now on unless days are asked for', problems: [] },
    createSessions: { summary: 'Plan dates of a role: one, or the same again week after week', problems: ['wrong-state'] },
    getSession: { summary: 'One date of a role', problems: [] },
    updateSession: { summary: 'Change a date; who comes is told, and who waits moves up into new room', problems: ['wrong-state'] },
    cancelSession: { summary: 'Call a date off; everybody who comes or waits is told', problems: ['wrong-state'] },
  },
  bookings: {
    list: { summary: 'My places and applications', problems: [] },
    listForStaff: { summary: 'Places and applications of the roles that I look after', problems: [] },
    get: { summary: 'A place or application of mine, or of a role that I look after', problems: [] },
    create: {
      summary: 'Take a place on a date, or one on its waiting list',
      problems: ['locked', 'already-booked', 'full', 'wrong-state'],
    },
    apply: { summary: 'Apply for a role, or join one without dates', problems: ['locked', 'already-booked', 'wrong-state'] },
    cancel: { summary: 'Give a place up; the next who waits moves up', problems: ['wrong-state'] },
    accept: { summary: 'Accept an application', problems: ['wrong-state'] },
    reconsider: { summary: 'Take an acceptance back, until they have come: the application waits again', problems: ['wrong-state'] },
    decline: { summary: 'Decline an application', problems: ['wrong-state'] },
    record: { summary: 'Write down who came, and for how long', problems: ['wrong-state'] },
    followCalendar: {
      summary: 'An address under which calendars follow my dates; the ones before it end, of single dates too',
      problems: [],
    },
    endCalendar: { summary: 'Let nobody follow my dates any more; each date gets another address', problems: [] },
  },
  signIns: {
    sendCode: { summary: 'E-mail six numbers to sign in with', problems: [] },
    create: { summary: 'Sign in with the six numbers', problems: ['suspended', 'code-wrong', 'code-expired', 'code-used-up', 'too-young'] },
    refresh: { summary: 'Exchange a refresh token for fresh tokens', problems: ['sign-in-ended'] },
    end: { summary: 'Sign out on this device', problems: [] },
    endAll: { summary: 'Sign out everywhere', problems: [] },
  },
} as const satisfies { [Resource in keyof Operations]: { [Name in keyof Operations[Resource]]: OperationNote } };

const byOperation = new Map<object, OperationNote>(
  Object.entries(operations).flatMap(([resource, named]) =>
    Object.entries(named).map(([name, operation]): [object, OperationNote] => [
      operation,
      (operationNotes[resource as keyof Operations] as Readonly<Record<string, OperationNote>>)[name]!,
    ]),
  ),
);

/** The note of an operation of the contract. @throws Error for any other */
export function noteOf(operation: Operation<unknown, unknown, unknown>): OperationNote {
  const note = byOperation.get(operation);
  if (!note) throw new Error(`${operation.method} ${operation.path} is not in the contract.`);
  return note;
}

/** The `Content-Type` of an operation's answer: areas are GeoJSON (RFC 7946), refusals are problems (RFC 9457). */
export const mediaTypeOf = (operation: Operation<unknown, unknown, unknown>, status: number = operation.status): string =>
  status >= 400 ? 'application/problem+json' : (noteOf(operation).mediaType ?? 'application/json');
