import { operation, type Page } from '../operation.js';
import type { ReasonBody, TextTranslation, TranslationQuery } from '../requests/schemas.js';
import type { Block, NewReport, Report } from '../safety/schemas.js';
import type { Message, NewMessage, NewOffer, Offer, OfferListQuery, PageQuery } from './schemas.js';

export const offersOperations = {
  listForRequest: operation<PageQuery, undefined, Page<Offer>>()({
    method: 'GET',
    path: '/{community}/requests/{id}/offers',
    who: 'person',
    status: 200,
  }),
  list: operation<OfferListQuery, undefined, Page<Offer>>()({
    method: 'GET',
    path: '/{community}/offers',
    who: 'person',
    status: 200,
  }),
  create: operation<undefined, NewOffer, Offer>()({
    method: 'POST',
    path: '/{community}/requests/{id}/offers',
    who: 'person',
    status: 201,
    key: true,
  }),
  translate: operation<TranslationQuery | undefined, undefined, TextTranslation>()({
    method: 'GET',
    path: '/{community}/offers/{id}/translation',
    who: 'person',
    status: 200,
  }),
  translateThanks: operation<TranslationQuery | undefined, undefined, TextTranslation>()({
    method: 'GET',
    path: '/{community}/offers/{id}/thanks/translation',
    who: 'person',
    status: 200,
  }),
  accept: operation<undefined, ReasonBody | undefined, Offer>()({
    method: 'POST',
    path: '/{community}/offers/{id}/accept',
    who: 'adult',
    status: 200,
    key: true,
  }),
  decline: operation<undefined, ReasonBody | undefined, Offer>()({
    method: 'POST',
    path: '/{community}/offers/{id}/decline',
    who: 'adult',
    status: 200,
    key: true,
  }),
  withdraw: operation<undefined, ReasonBody | undefined, Offer>()({
    method: 'POST',
    path: '/{community}/offers/{id}/withdraw',
    who: 'person',
    status: 200,
    key: true,
  }),
  complete: operation<undefined, ReasonBody | undefined, Offer>()({
    method: 'POST',
    path: '/{community}/offers/{id}/complete',
    who: 'person',
    status: 200,
    key: true,
  }),
  report: operation<undefined, NewReport, Report>()({
    method: 'POST',
    path: '/{community}/offers/{id}/report',
    who: 'person',
    status: 201,
    key: true,
  }),
  block: operation<undefined, undefined, Block>()({
    method: 'POST',
    path: '/{community}/offers/{id}/block',
    who: 'person',
    status: 201,
    key: true,
  }),
  listMessages: operation<PageQuery, undefined, Page<Message>>()({
    method: 'GET',
    path: '/{community}/offers/{id}/messages',
    who: 'person',
    status: 200,
  }),
  sendMessage: operation<undefined, NewMessage, Message>()({
    method: 'POST',
    path: '/{community}/offers/{id}/messages',
    who: 'person',
    status: 201,
    key: true,
  }),
  translateMessage: operation<TranslationQuery | undefined, undefined, TextTranslation>()({
    method: 'GET',
    path: '/{community}/messages/{id}/translation',
    who: 'person',
    status: 200,
  }),
  reportMessage: operation<undefined, NewReport, Report>()({
    method: 'POST',
    path: '/{community}/messages/{id}/report',
    who: 'person',
    status: 201,
    key: true,
  }),
};
