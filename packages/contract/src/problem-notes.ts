import type { ProblemCode } from './problem.js';

/** What a problem tells whoever meets it. */
export interface ProblemNote {
  /** When it is answered: whole sentences. */
  readonly when: string;
  /** What the one who called does now: whole sentences. */
  readonly then: string;
}

/** What each problem means and what to do about it: the page that its `type` leads to. */
export const problemNotes: Readonly<Record<ProblemCode, ProblemNote>> = {
  'malformed-json': {
    when: 'The body could not be read as JSON.',
    then: 'Send one JSON object in UTF-8. The SDK always does.',
  },
  'idempotency-key-missing': {
    when: 'The operation makes or moves something and came without an `Idempotency-Key`.',
    then: 'Send a new random UUID with each thing that a person does, and the same one when you try again.',
  },
  'idempotency-key-malformed': {
    when: 'The `Idempotency-Key` is empty, too long, or has characters that a key cannot have.',
    then: 'Use a UUID, such as `crypto.randomUUID()` makes.',
  },
  'signed-out': {
    when: 'The operation is for people who are signed in, and the call had no access token that this Goodturn knows.',
    then: 'Let the person sign in, and call again with `Authorization: Bearer` and their token.',
  },
  'token-expired': {
    when: 'The access token was good once and is too old now.',
    then: 'Refresh the sign-in and call again. The SDK does it by itself, once for all tabs.',
  },
  'sign-in-ended': {
    when: 'The person signed out, on this device or everywhere, or a refresh token was used twice.',
    then: 'Forget the tokens and let the person sign in again. Keep what they have typed.',
  },
  'origin-not-allowed': {
    when: 'The page that calls stands at an origin that the community does not list.',
    then: 'Whoever runs the Goodturn adds it: `goodturn community origin add <slug> <origin>`, such as `https://www.council.example`.',
  },
  'not-allowed': {
    when: 'The person sees the thing and may not do this to it: it is for the other side, or for moderators.',
    then: 'Do not offer the action to them. Each request and offer says in `you` what its reader may do.',
  },
  'second-factor-needed': {
    when: 'The operation is for staff, and this sign-in of somebody who is has not given the one-time password of their authenticator yet.',
    then: 'Ask for the six digits (`secondFactor.give`), or let them set up an authenticator first (`secondFactor.begin`): `secondFactor` of `me` says which.',
  },
  suspended: {
    when: 'Staff have suspended the person: they may sign in, read what is theirs, and take or delete their data, and nothing else.',
    then: 'Show the sentence, which says whom to talk to. Keep what they typed.',
  },
  'adults-only': {
    when: 'The person has not said that they are 18 or over. Others may read only.',
    then: 'Say so, and show where young people can turn. Do not ask again and again.',
  },
  'own-request': {
    when: 'Somebody offered to help with their own request, or tried to block themselves.',
    then: 'Hide the offer form from the person who asked.',
  },
  locked: {
    when: 'The kind of help or the role needs a check that the person does not have, another age, or an application that was accepted. `reason` says which.',
    then: 'Show the reason beside the lock, and how to get the check.',
  },
  'not-found': {
    when: 'There is nothing at the address, or nothing that this person may see. The two are told apart by nobody.',
    then: 'Look at the address. When it is right, the thing is gone, or not for this person.',
  },
  'community-not-found': {
    when: 'The slug in the address belongs to no community of this Goodturn.',
    then: 'Correct the slug: in a page, the `community` of the tag. `goodturn community list` prints those that there are.',
  },
  'translation-not-available': {
    when: 'This Goodturn has no translator. The answer about the community says so too: it has no `translation`.',
    then: 'Show what was written, without a button to translate. Whoever runs the Goodturn sets `GOODTURN_TRANSLATE_URL`.',
  },
  'method-not-allowed': {
    when: 'The address takes other methods. The header `Allow` lists them.',
    then: 'Use one of those.',
  },
  'in-progress': {
    when: 'A call with the same `Idempotency-Key` is still running.',
    then: 'Wait as long as `Retry-After` says and send the same again: the answer will be the first call’s.',
  },
  'wrong-state': {
    when: 'The thing has moved on since it was read: a request was cancelled, an offer was withdrawn, a report was closed.',
    then: 'Read it again and show what is true now. `detail` says what has happened.',
  },
  'too-young': {
    when: 'The date of birth is of somebody who is not 13 yet. Nothing of what was sent is kept.',
    then: 'Say so kindly, and offer no other date to try.',
  },
  'guardian-needed': {
    when: 'The person is from 13 to 15, and the parent or guardian whom they named has not said yes yet.',
    then: 'Show the sentence, and let them send the link again from their volunteer profile. They can go on reading.',
  },
  taken: {
    when: 'Somebody else of the staff has taken it from the queue and is deciding it. `detail` says who, and until when.',
    then: 'Show who has it, and go on with the next. They can release it.',
  },
  'already-offered': {
    when: 'The person has an offer to this request that still stands.',
    then: 'Show their offer in place of the form.',
  },
  'already-booked': {
    when: 'The person has a place in the session, waits for one, or has applied for the role.',
    then: 'Show their place instead of the button.',
  },
  'already-declined': {
    when: 'The person offered to this request before, and the neighbour said no.',
    then: 'Say so kindly and lead them to other requests. There is no second offer.',
  },
  'already-reported': {
    when: 'The person has reported this, and a moderator has it.',
    then: 'Thank them. Nothing else is needed.',
  },
  full: {
    when: 'As many helpers as were wanted have been accepted, or all places of a session are taken and it has no waiting list.',
    then: 'Read the request or session again, and lead the person to others.',
  },
  'too-large': {
    when: 'The body has more bytes than an operation takes.',
    then: 'Send less. Every text has a limit, which the operation’s table names.',
  },
  'unsupported-media-type': {
    when: 'The body came as something other than JSON.',
    then: 'Send `Content-Type: application/json`.',
  },
  'invalid-input': {
    when: 'A field or parameter is missing, unknown, given twice, or not what it must be.',
    then: 'Show each of `errors` beside its field: `pointer` says which, `detail` is a sentence for a person. Keep what they typed.',
  },
  'idempotency-key-reused': {
    when: 'The `Idempotency-Key` was used before, with another body or at another address.',
    then: 'Make a new key for each thing that a person does.',
  },
  'code-wrong': {
    when: 'The six numbers are not those of the e-mail.',
    then: 'Let the person look again. A few wrong tries end the attempt.',
  },
  'code-expired': {
    when: 'The code is older than ten minutes.',
    then: 'Offer to send a new one.',
  },
  'code-used-up': {
    when: 'There were too many wrong tries of this code.',
    then: 'Offer to send a new one, and say that the e-mails before are of no use now.',
  },
  'too-many-requests': {
    when: 'A person, a network address or an e-mail address has called more often than its limit.',
    then: 'Wait as many seconds as `Retry-After` says. The SDK waits and tries again where that is short.',
  },
  'server-error': {
    when: 'Something went wrong inside Goodturn. Nothing was changed.',
    then: 'Try again in a minute. If it goes on, quote `requestId` to whoever runs the Goodturn: their log has the same.',
  },
  unavailable: {
    when: 'Goodturn, its database or something that it asks is starting, stopping or away.',
    then: 'Wait as many seconds as `Retry-After` says and send the same again. The SDK does so by itself.',
  },
};
