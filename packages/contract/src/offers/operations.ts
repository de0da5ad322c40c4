import { operation, type Page } from '../operation.js';
import type { ReasonBody } from '../requests/schemas.js';
import type { Block, NewReport, Report } from '../safety/schemas.js';
import type { Message, NewMessage, NewOffer, Offer, OfferListQuery, PageQuery } from './schemas.js';

export const offersOperations = {
  listForRequest: operation<PageQuery, undefined, Page<Offer>>()({
    method: 'GET', path: '/{community}/requests/{id}/offers', who: 'person', status: 200, problems: [], summary: 'The asker: all offers on a request. Anybody else: their own',
  }),
  list: operation<OfferListQuery, undefined, Page<Offer>>()({
    method: 'GET', path: '/{community}/offers', who: 'person', status: 200, problems: [], summary: 'My offers (`mine=true`), each with a line about its request',
  }),
  create: operation<undefined, NewOffer, Offer>()({
    method: 'POST', path: '/{community}/requests/{id}/offers', who: 'adult', status: 201, key: true,
    problems: ['own-request', 'locked', 'already-offered', 'already-declined', 'wrong-state', 'full'], summary: 'Offer to help',
  }),
  accept: operation<undefined, ReasonBody | undefined, Offer>()({
    method: 'POST', path: '/{community}/offers/{id}/accept', who: 'adult', status: 200, key: true, problems: ['not-allowed', 'wrong-state', 'full'], summary: 'Accept an offer: the two are a match',
  }),
  decline: operation<undefined, ReasonBody | undefined, Offer>()({
    method: 'POST', path: '/{community}/offers/{id}/decline', who: 'adult', status: 200, key: true, problems: ['not-allowed', 'wrong-state'], summary: 'Decline an offer, or end a match with this helper alone',
  }),
  withdraw: operation<undefined, ReasonBody | undefined, Offer>()({
    method: 'POST', path: '/{community}/offers/{id}/withdraw', who: 'adult', status: 200, key: true, problems: ['not-allowed', 'wrong-state'], summary: 'Withdraw my offer',
  }),
  complete: operation<undefined, ReasonBody | undefined, Offer>()({
    method: 'POST', path: '/{community}/offers/{id}/complete', who: 'adult', status: 200, key: true, problems: ['not-allowed', 'wrong-state'], summary: 'The helper says that it is done',
  }),
  report: operation<undefined, NewReport, Report>()({
    method: 'POST', path: '/{community}/offers/{id}/report', who: 'person', status: 201, key: true, problems: ['already-reported'], summary: 'Tell the moderators about an offer',
  }),
  block: operation<undefined, undefined, Block>()({
    method: 'POST', path: '/{community}/offers/{id}/block', who: 'person', status: 201, key: true, problems: [], summary: 'Block the other person of an offer, silently',
  }),
  listMessages: operation<PageQuery, undefined, Page<Message>>()({
    method: 'GET', path: '/{community}/offers/{id}/messages', who: 'person', status: 200, problems: [], summary: 'Messages of a match, oldest first',
  }),
  sendMessage: operation<undefined, NewMessage, Message>()({
    method: 'POST', path: '/{community}/offers/{id}/messages', who: 'adult', status: 201, key: true, problems: ['wrong-state'], summary: 'Write to the other person of a match',
  }),
  reportMessage: operation<undefined, NewReport, Report>()({
    method: 'POST', path: '/{community}/messages/{id}/report', who: 'person', status: 201, key: true, problems: ['already-reported'], summary: 'Tell the moderators about a message',
  }),
};
