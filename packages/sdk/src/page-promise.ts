import type { Page } from '@goodturn/contract/operations';
import { UnexpectedAnswerError } from './errors.js';

/** Await it for one page; iterate it for every item, page after page. */
export class PagePromise<Item> implements PromiseLike<Page<Item>>, AsyncIterable<Item> {
  readonly #first: Promise<Page<Item>>;
  readonly #next: (cursor: string) => PromiseLike<Page<Item>>;

  /** `next` reads the page that a cursor stands for. */
  constructor(first: Promise<Page<Item>>, next: (cursor: string) => PromiseLike<Page<Item>>) {
    this.#first = first;
    this.#next = next;
  }

  then<A = Page<Item>, B = never>(
    fulfilled?: ((page: Page<Item>) => A | PromiseLike<A>) | null,
    rejected?: ((reason: unknown) => B | PromiseLike<B>) | null,
  ): Promise<A | B> {
    return this.#first.then(fulfilled, rejected);
  }

  catch<B = never>(rejected?: ((reason: unknown) => B | PromiseLike<B>) | null): Promise<Page<Item> | B> {
    return this.#first.catch(rejected);
  }

  finally(ended?: (() => void) | null): Promise<Page<Item>> {
    return this.#first.finally(ended);
  }

  async *[Symbol.asyncIterator](): AsyncIterator<Item> {
    const read = new Set<string>();
    for (let page = await this.#first; ; page = await this.#next(page.nextCursor)) {
      yield* page.items;
      if (!page.nextCursor) return;
      if (read.has(page.nextCursor)) throw new UnexpectedAnswerError('a list that goes round in a circle', 200);
      read.add(page.nextCursor);
    }
  }
}
