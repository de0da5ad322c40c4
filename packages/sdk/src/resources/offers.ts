import {
  offersOperations as operations,
  type Block,
  type Message,
  type NewMessage,
  type NewOffer,
  type NewReport,
  type Offer,
  type OfferListQuery,
  type PageQuery,
  type ReasonBody,
  type Report,
  type TextTranslation,
  type TranslationQuery,
} from '@goodturn/contract/operations';
import type { Caller } from '../call.js';
import type { CallOptions } from '../options.js';
import type { PagePromise } from '../page-promise.js';

export interface OffersResource {
  /** My offers: `{ mine: true }`. Await a page, or iterate all items. */
  list(query: OfferListQuery, options?: CallOptions): PagePromise<Offer>;
  /** The asker reads all offers on a request, anybody else their own. */
  listForRequest(requestId: string, query?: PageQuery, options?: CallOptions): PagePromise<Offer>;
  create(requestId: string, offer: NewOffer, options?: CallOptions): Promise<Offer>;
  /** What it says in another language, contact details masked. Throws `NotFoundError` with code `translation-not-available` where there is no translator. */
  translate(id: string, query?: TranslationQuery, options?: CallOptions): Promise<TextTranslation>;
  /** What the thanks for it say in another language. */
  translateThanks(id: string, query?: TranslationQuery, options?: CallOptions): Promise<TextTranslation>;
  /** The asker accepts: the two are a match. */
  accept(id: string, body?: ReasonBody, options?: CallOptions): Promise<Offer>;
  /** The asker declines, or ends a match with this helper alone. */
  decline(id: string, body?: ReasonBody, options?: CallOptions): Promise<Offer>;
  withdraw(id: string, body?: ReasonBody, options?: CallOptions): Promise<Offer>;
  /** The helper says that it is done. */
  complete(id: string, body?: ReasonBody, options?: CallOptions): Promise<Offer>;
  report(id: string, report: NewReport, options?: CallOptions): Promise<Report>;
  /** Blocks the other person, silently. */
  block(id: string, options?: CallOptions): Promise<Block>;
  /** Messages of a match, oldest first. */
  listMessages(id: string, query?: PageQuery, options?: CallOptions): PagePromise<Message>;
  sendMessage(id: string, message: NewMessage, options?: CallOptions): Promise<Message>;
  /** What a message says in another language, contact details masked. */
  translateMessage(messageId: string, query?: TranslationQuery, options?: CallOptions): Promise<TextTranslation>;
  reportMessage(messageId: string, report: NewReport, options?: CallOptions): Promise<Report>;
}

export const offers = ({ call, list }: Caller): OffersResource => ({
  list: list(operations.list, 'query'),
  listForRequest: list(operations.listForRequest, 'id', 'query'),
  create: call(operations.create, 'id', 'body'),
  translate: call(operations.translate, 'id', 'query'),
  translateThanks: call(operations.translateThanks, 'id', 'query'),
  accept: call(operations.accept, 'id', 'body'),
  decline: call(operations.decline, 'id', 'body'),
  withdraw: call(operations.withdraw, 'id', 'body'),
  complete: call(operations.complete, 'id', 'body'),
  report: call(operations.report, 'id', 'body'),
  block: call(operations.block, 'id'),
  listMessages: list(operations.listMessages, 'id', 'query'),
  sendMessage: call(operations.sendMessage, 'id', 'body'),
  translateMessage: call(operations.translateMessage, 'id', 'query'),
  reportMessage: call(operations.reportMessage, 'id', 'body'),
});
