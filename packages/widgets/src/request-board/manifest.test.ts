import { afterEach, describe, expect, it } from 'vitest';
import { commands } from 'vitest/browser';
import type { Manifest } from '../../build-manifest.mjs';
import { TestApi } from '../testing/api.js';
import { stage, tidy, until } from '../testing/stage.js';
import { states } from '../testing/states.js';
import * as sent from './events.js';
import { GoodturnRequestBoard } from './request-board.js';

declare module 'vitest/browser' {
  interface BrowserCommands {
    printManifest: () => Promise<Manifest>;
  }
}

const manifest = await commands.printManifest();
const declarations = manifest.modules.flatMap((module) => module.declarations);
const board = declarations.find(({ tagName }) => tagName === 'goodturn-request-board')!;
const names = (of: readonly { name: string }[] | undefined) => of?.map(({ name }) => name).toSorted();
const down = () =>
  stage(
    '',
    new TestApi().on('communities.get', () => Promise.reject(new TypeError('no network'))),
    { 'heading-level': '3' },
  );

afterEach(tidy);

describe('the manifest', () => {
  it('names the class that the tag makes', () => {
    expect(customElements.get('goodturn-request-board')).toBe(GoodturnRequestBoard);
    expect(board.name).toBe(GoodturnRequestBoard.name);
  });

  it('lists the attributes that the element watches, each with its property and a sentence', async () => {
    expect(names(board.attributes)).toEqual([...GoodturnRequestBoard.observedAttributes].toSorted());
    const element = document.createElement('goodturn-request-board') as unknown as Element & Record<string, string>;
    for (const { name, fieldName, description } of board.attributes!) {
      element[fieldName] = 'one';
      expect([name, element.getAttribute(name)]).toEqual([name, 'one']);
      element.setAttribute(name, 'two');
      expect([name, element[fieldName]]).toEqual([name, 'two']);
      expect(description).toMatch(/^[A-Z].+\.$/);
    }
  });

  it('says the defaults by which the element goes', async () => {
    const { root } = await stage('');
    const before = root.querySelector('h2')!.getAttribute('aria-level');
    tidy();
    const defaults = Object.fromEntries(
      board.attributes!.flatMap(({ name, default: value }) => (value ? [[name, value.slice(1, -1)]] : [])),
    );
    expect(defaults).toEqual({ view: 'board', 'heading-level': '2' });
    const same = await stage('', new TestApi(), defaults);
    expect(same.root.querySelector('h2')!.getAttribute('aria-level')).toBe(before);
    await same.pressable('Ask for help');
  });

  it('lists every event, with the class that is sent', async () => {
    expect(board.events!.map(({ type }) => type.text).toSorted()).toEqual(Object.keys(sent).toSorted());
    const { name, type } = board.events!.find((event) => event.name === 'goodturn-failed')!;
    const heard = new Promise<Event>((resolve) => addEventListener(name, resolve, { once: true }));
    await down();
    const event = await heard;
    expect(event.constructor.name).toBe(type.text);
    const { members } = declarations.find((declaration) => declaration.name === type.text)!;
    expect(members).toEqual([{ kind: 'field', name: 'detail', readonly: true, type: { text: '{ code: string }' } }]);
    expect(Object.keys((event as sent.ElementFailed).detail)).toEqual(['code']);
  });

  it('lists the slots that a failed board has', async () => {
    const { root } = await down();
    await until(() => root.querySelector('slot'), root);
    expect([...root.querySelectorAll('slot')].map((slot) => slot.name)).toEqual(names(board.slots));
  });

  it.each(declarations.filter(({ tagName }) => tagName))(
    'lists the parts of $tagName that a page may style, in all that it shows',
    async (declaration) => {
      const seen = new Set<string>();
      for (const { show } of states.filter(({ element }) => element === declaration.tagName)) {
        const { root } = await show();
        for (const element of root.querySelectorAll('[part]')) for (const part of element.part) seen.add(part);
        tidy();
      }
      expect([...seen].toSorted()).toEqual(names(declaration.cssParts));
    },
  );

  it('lists the CSS properties that the styles read, with what they are where the page sets none', async () => {
    const { root, element } = await stage('');
    const rules = root.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules]).map(({ cssText }) => cssText);
    expect(names(board.cssProperties)).toEqual([...new Set(rules.join().match(/--goodturn-[\w-]+/g))].toSorted());
    const look = () =>
      [element, ...root.querySelectorAll('*')].map((one) => {
        const { color, backgroundColor, borderRadius, gap, fontFamily, fontSize, outlineColor } = getComputedStyle(one);
        return [one.localName, color, backgroundColor, borderRadius, gap, fontFamily, fontSize, outlineColor].join(' ');
      });
    const before = look();
    for (const { name, default: value } of board.cssProperties!) element.style.setProperty(name, value!);
    expect(look()).toEqual(before);
  });
});
