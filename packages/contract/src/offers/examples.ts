import { exampleId, refused, type ExamplesOf } from '../example.js';
import { communityGarden, fence } from '../requests/neighbours.js';
import { newBlock, newReport, sentReport } from '../safety/examples.js';
import type { TextTranslation } from '../requests/schemas.js';
import type { Message, NewOffer, Offer } from './schemas.js';

const words: NewOffer = { message: 'I put up the fence at my mum’s last year. I can come at ten on Saturday and bring a hammer.' };

/** Samira's offer as Ruth, who asked, reads it. */
const offered: Offer = {
  id: exampleId(301),
  requestId: fence.id,
  status: 'offered',
  message: words.message,
  language: 'en',
  offeredAt: '2026-11-20T18:02:00Z',
  offeredBy: { displayName: 'Samira' },
  mine: false,
};
const accepted: Offer = {
  ...offered,
  status: 'accepted',
  acceptedAt: '2026-11-20T19:30:00Z',
  safeWords: { helperSays: 'amber', askerSays: 'kettle' },
  unread: 1,
};
/** The same as Samira reads it. */
const samiras: Offer = { ...offered, mine: true };

const ofOffer = { params: { id: offered.id } };
const toFence = { params: { id: fence.id } };
const notYours = refused('Not the one to answer it', 'not-allowed', 'Only the person who asked may do this.', ofOffer);
const notTheHelper = refused('Not the helper', 'not-allowed', 'Only the person who offered may do this.', ofOffer);
const movedOn = refused('Withdrawn in the meantime', 'wrong-state', 'This offer was withdrawn.', ofOffer);

const question: Message = {
  id: exampleId(401),
  offerId: offered.id,
  text: 'Is there a plug outside, or shall I charge the drill first?',
  language: 'en',
  sentAt: '2026-11-21T08:15:00Z',
  sentBy: { displayName: 'Samira' },
  mine: false,
};
const reply: Message = {
  id: exampleId(402),
  offerId: offered.id,
  text: 'There is one by the back door. See you at ten.',
  language: 'en',
  sentAt: '2026-11-21T08:40:00Z',
  sentBy: { displayName: 'Ruth' },
  mine: true,
};

const inPolish = (text: string): TextTranslation => ({ language: 'pl', from: 'en', text, by: 'machine', provider: 'LibreTranslate' });
const unknown = { params: { id: exampleId(399) } };
const noTranslator = (of: typeof ofOffer) =>
  refused('Where there is no translator', 'translation-not-available', 'Nothing is translated here.', of);
const translatorAway = (of: typeof ofOffer) =>
  refused('While the translator does not answer', 'unavailable', 'This cannot be translated just now. Try again in a minute.', {
    ...of,
    query: { language: 'pl' },
  });

const ofMessage = { params: { id: question.id } };

export const offersExamples: ExamplesOf<'offers'> = {
  listForRequest: [
    { name: 'What the asker reads', ...toFence, status: 200, answer: { items: [offered] } },
    { name: 'Nobody has offered yet', scenario: 'empty', ...toFence, status: 200, answer: { items: [] } },
    refused('Without a token', 'signed-out', 'Sign in first.', toFence),
  ],
  list: [
    {
      name: 'My offers, each with a line about its request',
      query: { mine: true },
      status: 200,
      answer: {
        items: [
          {
            ...samiras,
            request: {
              id: fence.id,
              title: fence.title,
              category: fence.category,
              area: fence.area,
              timing: fence.timing,
              minutes: fence.minutes,
              status: 'open',
              postedBy: fence.postedBy,
            },
          },
          {
            id: exampleId(302),
            requestId: communityGarden.id,
            status: 'accepted',
            message: 'I have a wheelbarrow.',
            language: 'en',
            offeredAt: '2026-11-18T12:20:00Z',
            acceptedAt: '2026-11-18T20:11:00Z',
            offeredBy: { displayName: 'Samira' },
            mine: true,
            request: {
              id: communityGarden.id,
              title: communityGarden.title,
              category: communityGarden.category,
              area: communityGarden.area,
              timing: communityGarden.timing,
              minutes: communityGarden.minutes,
              status: 'open',
              postedBy: communityGarden.postedBy,
            },
            unread: 0,
          },
        ],
      },
    },
    { name: 'None so far', scenario: 'empty', query: { mine: true }, status: 200, answer: { items: [] } },
    refused('Without a token', 'signed-out', 'Sign in first.'),
  ],
  create: [
    { name: 'Offered', ...toFence, body: words, status: 201, answer: samiras },
    refused('One’s own request', 'own-request', 'You asked for this yourself.', { ...toFence, body: words }),
    refused('Somebody below 16', 'adults-only', 'Only people of 18 or over may ask or offer, for now. You can go on reading.', {
      ...toFence,
      body: words,
    }),
    refused('A check is needed', 'locked', 'This kind of help needs a check that you do not have yet.', {
      ...toFence,
      body: words,
      reason: 'dbs',
    }),
    refused('A second offer', 'already-offered', 'You have already offered to help with this.', { ...toFence, body: words }),
    refused('After a no', 'already-declined', 'Your offer to this request was declined.', { ...toFence, body: words }),
    refused('A request that ended', 'wrong-state', 'This request is closed.', { ...toFence, body: words }),
    refused('Somebody was faster', 'full', 'Someone was accepted before you.', { ...toFence, body: words }),
  ],
  translate: [
    {
      name: 'In Polish',
      ...ofOffer,
      query: { language: 'pl' },
      status: 200,
      answer: inPolish('W zeszłym roku stawiałam płot u mamy. Mogę przyjść w sobotę o dziesiątej i przynieść młotek.'),
    },
    noTranslator(ofOffer),
    translatorAway(ofOffer),
    refused('An offer between others', 'not-found', 'There is nothing here that you may see.', unknown),
  ],
  translateThanks: [
    {
      name: 'In Polish',
      ...ofOffer,
      query: { language: 'pl' },
      status: 200,
      answer: inPolish('Stoi lepiej niż przed wiatrem. Dziękuję!'),
    },
    noTranslator(ofOffer),
    translatorAway(ofOffer),
    refused('No thanks were written', 'not-found', 'There is nothing here that you may see.', ofOffer),
  ],
  accept: [
    { name: 'A match', ...ofOffer, status: 200, answer: { ...accepted, unread: 0 } },
    notYours,
    movedOn,
    refused('All helpers are found', 'full', 'You already have the helpers that you asked for.', ofOffer),
  ],
  decline: [
    {
      name: 'A no, without a reason',
      ...ofOffer,
      status: 200,
      answer: { ...offered, status: 'declined', endReason: 'declined' },
    },
    notYours,
    movedOn,
  ],
  withdraw: [
    {
      name: 'The helper cannot come after all',
      ...ofOffer,
      body: { reason: 'I have to work on Saturday.' },
      status: 200,
      answer: { ...samiras, status: 'withdrawn', endReason: 'withdrawn' },
    },
    notTheHelper,
    refused('Done before', 'wrong-state', 'This is already done.', ofOffer),
  ],
  complete: [
    {
      name: 'The helper says that it is done',
      ...ofOffer,
      status: 200,
      answer: { ...samiras, status: 'done', acceptedAt: '2026-11-20T19:30:00Z', doneAt: '2026-11-28T12:50:00Z' },
    },
    notTheHelper,
    refused('Said before', 'wrong-state', 'This is already done.', ofOffer),
  ],
  report: [
    { name: 'Told to the moderators', ...ofOffer, body: newReport, status: 201, answer: sentReport },
    refused('Told before', 'already-reported', 'You have already told the moderators about this.', { ...ofOffer, body: newReport }),
  ],
  block: [
    { name: 'Blocked; nobody is told', ...ofOffer, status: 201, answer: newBlock },
    refused('An offer that one may not see', 'not-found', 'There is nothing here that you may see.', { params: { id: exampleId(399) } }),
  ],
  listMessages: [
    { name: 'A conversation, oldest first', ...ofOffer, status: 200, answer: { items: [question, reply] } },
    { name: 'Nothing written yet', scenario: 'empty', ...ofOffer, status: 200, answer: { items: [] } },
    refused('Before a match', 'not-found', 'There is nothing here that you may see.', { params: { id: exampleId(399) } }),
  ],
  sendMessage: [
    { name: 'Sent', ...ofOffer, body: { text: reply.text }, status: 201, answer: reply },
    refused('Somebody of 16, to an adult who is not cleared', 'locked', 'Messages are closed here for now.', {
      ...ofOffer,
      body: { text: reply.text },
      reason: 'age',
    }),
    refused('After the match', 'wrong-state', 'This conversation is closed.', { ...ofOffer, body: { text: reply.text } }),
  ],
  translateMessage: [
    {
      name: 'In Polish',
      ...ofMessage,
      query: { language: 'pl' },
      status: 200,
      answer: inPolish('Czy na dworze jest gniazdko, czy mam najpierw naładować wiertarkę?'),
    },
    noTranslator(ofMessage),
    translatorAway(ofMessage),
    refused('A message between others', 'not-found', 'There is nothing here that you may see.', unknown),
  ],
  reportMessage: [
    { name: 'Told to the moderators', params: { id: question.id }, body: newReport, status: 201, answer: sentReport },
    refused('Told before', 'already-reported', 'You have already told the moderators about this.', {
      params: { id: question.id },
      body: newReport,
    }),
  ],
};
