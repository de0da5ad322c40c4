import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { testCommunity, type TestServer } from './server.js';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

const isElement = (node: unknown): node is Element => typeof node === 'object' && node !== null && 'tagName' in node;
const attribute = (element: Element, name: string): string | undefined => element.attrs.find((one) => one.name === name)?.value;
const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim();

function everyElement(from: { childNodes: Node[] }): Element[] {
  return from.childNodes.filter(isElement).flatMap((element) => [element, ...everyElement(element)]);
}

function rawText(node: { childNodes: Node[] }): string {
  return node.childNodes.map((child) => ('value' in child ? child.value : 'childNodes' in child ? rawText(child) : '')).join('');
}

/** A page as somebody without JavaScript receives it. */
export class PlainPage {
  readonly #elements: Element[];

  constructor(
    readonly address: string,
    readonly status: number,
    readonly headers: Headers,
    readonly html: string,
  ) {
    this.#elements = everyElement(parse(html));
  }

  all(tag: string): Element[] {
    return this.#elements.filter((one) => one.tagName === tag);
  }
  /** Attributes of the first element of a tag, by name. */
  attributes(tag: string, where: (attributes: Record<string, string>) => boolean = () => true): Record<string, string> | undefined {
    return this.all(tag)
      .map((one) => Object.fromEntries(one.attrs.map(({ name, value }) => [name, value])))
      .find(where);
  }
  /** All that is read on the page, or in its elements of a tag. */
  text(tag = 'body'): string {
    return tidy(
      this.all(tag)
        .map((one) => rawText(one))
        .join(' '),
    );
  }
  get title(): string {
    return this.text('title');
  }
  get heading(): string {
    return this.text('h1');
  }
  /** The sentences of the error summary. */
  get problems(): string[] {
    const summary = this.#elements.find((one) => attribute(one, 'class')?.split(' ').includes('sum'));
    return summary ? everyElement(summary).flatMap((one) => (one.tagName === 'li' ? [tidy(rawText(one))] : [])) : [];
  }
  /** Where a link of this text leads. */
  link(text: string): string {
    const found = this.all('a').find((one) => tidy(rawText(one)) === text);
    const address = found && attribute(found, 'href');
    if (!address) throw new Error(`There is no link “${text}” on ${this.address}: ${this.text()}`);
    return address;
  }
  get links(): string[] {
    return this.all('a').map((one) => tidy(rawText(one)));
  }
  get buttons(): string[] {
    return this.all('button').map((one) => tidy(rawText(one)));
  }

  /** The form with a button of this text, or that the button belongs to: where it goes, and what it sends as it stands. */
  form(button: string): { action: string; method: string; fields: Record<string, string>; names: string[] } {
    const pressed = this.all('button').find((one) => tidy(rawText(one)) === button);
    const owner = pressed && attribute(pressed, 'form');
    const form = this.all('form').find((one) =>
      owner === undefined ? pressed && everyElement(one).includes(pressed) : attribute(one, 'id') === owner,
    );
    if (!pressed || !form) throw new Error(`There is no button “${button}” on ${this.address}: ${this.buttons.join(', ')}`);
    const fields: Record<string, string> = {};
    const names: string[] = [];
    for (const one of everyElement(form)) {
      const name = attribute(one, 'name');
      if (name === undefined) continue;
      names.push(name);
      const type = attribute(one, 'type');
      if (one.tagName === 'textarea') fields[name] = rawText(one).replace(/^\n/, '');
      else if (one.tagName === 'select') {
        const options = everyElement(one).filter(({ tagName }) => tagName === 'option');
        const chosen = options.find((option) => attribute(option, 'selected') !== undefined) ?? options[0];
        fields[name] = (chosen && attribute(chosen, 'value')) ?? '';
      } else if (type === 'radio' || type === 'checkbox') {
        if (attribute(one, 'checked') !== undefined) fields[name] = attribute(one, 'value') ?? 'on';
      } else if (one.tagName === 'input') fields[name] = attribute(one, 'value') ?? '';
    }
    const chosen = attribute(pressed, 'name');
    if (chosen !== undefined) fields[chosen] = attribute(pressed, 'value') ?? '';
    const action = attribute(pressed, 'formaction') ?? attribute(form, 'action') ?? this.address;
    return { action, method: attribute(form, 'method') ?? 'get', fields, names };
  }
}

/** What a test may change about how a form is sent. */
export interface Press {
  /** Other headers; an empty text leaves one out. */
  headers?: Record<string, string>;
  /** Sends whatever the form does not have as well. */
  anyName?: boolean;
}

/** A browser that has cookies and follows redirects, and runs no script. */
export class PlainBrowser {
  readonly cookies = new Map<string, string>();
  page!: PlainPage;

  constructor(
    readonly server: TestServer,
    readonly origin = 'http://localhost:8080',
    readonly headers: Record<string, string> = {},
  ) {}

  /** Opens an address, such as `/ask` below the community or any that begins with `/c`. */
  async open(path = ''): Promise<PlainPage> {
    return this.#go(/^\/c(?:[/?]|$)/.test(path) ? path : `/c/${testCommunity}${path}`, { method: 'GET' });
  }
  follow(link: string): Promise<PlainPage> {
    return this.open(this.page.link(link));
  }

  /** Fills in the form of a button and presses it. */
  async press(button: string, typed: Record<string, string> = {}, { headers = {}, anyName = false }: Press = {}): Promise<PlainPage> {
    const { action, method, fields, names } = this.page.form(button);
    for (const name of Object.keys(typed))
      if (!anyName && !names.includes(name)) throw new Error(`The form of “${button}” has no field ${name}, but ${names.join(', ')}.`);
    const sent = new URLSearchParams({ ...fields, ...typed });
    if (method === 'get') return this.#go(`${action.split('?')[0] ?? action}?${sent.toString()}`, { method: 'GET' });
    return this.#go(action, {
      method: 'POST',
      body: sent.toString(),
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        origin: this.origin,
        'sec-fetch-site': 'same-origin',
        ...headers,
      },
    });
  }

  async #go(path: string, request: { method: string; body?: string; headers?: Record<string, string> }, redirects = 0): Promise<PlainPage> {
    const headers = new Headers();
    for (const [name, value] of Object.entries<string>({ ...this.headers, ...request.headers })) if (value !== '') headers.set(name, value);
    if (this.cookies.size > 0) headers.set('cookie', [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '));
    const response = await this.server.inside.fetch(
      new Request(new URL(path, this.origin.replace('https:', 'http:')), { ...request, headers }),
    );
    for (const set of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      if (/;\s*max-age=0/i.test(set)) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    const location = response.headers.get('location');
    if (location !== null) {
      if (redirects > 5) throw new Error(`${path} redirects for ever.`);
      return this.#go(location, { method: 'GET' }, redirects + 1);
    }
    return (this.page = new PlainPage(path, response.status, response.headers, await response.text()));
  }

  /** Signs in by the code of the e-mail, on the page that asks for the address. */
  async signIn(email: string, { name = email.split('@')[0] ?? 'Ada', adult = true, button = 'Sign in' } = {}): Promise<PlainPage> {
    await this.press('Send the code', { email });
    const mail = (await this.server.mails()).filter(({ to, subject }) => to === email && /^\d{6} /.test(subject)).at(-1);
    await this.press(button, { code: mail?.subject.slice(0, 6) ?? '' });
    if (this.page.heading === 'What should neighbours call you?')
      await this.press(button, { displayName: name, ...(adult ? { adult: 'yes' } : {}) });
    return this.page;
  }
}
