import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';

interface Made {
  type: unknown;
  props: Record<string, unknown>;
  children: unknown[];
}

interface Field {
  label: string;
  onChange: (value: string) => void;
}

/** What a block shows in the editor, as a stand-in for WordPress's own scripts drew it. */
export interface Editor {
  readonly name: string;
  readonly saved: unknown;
  readonly fields: readonly Field[];
  readonly text: string;
  readonly links: readonly unknown[];
  /** Changes of attributes, in the order in which they were asked for. */
  readonly set: readonly Record<string, unknown>[];
}

const isMade = (value: unknown): value is Made => typeof value === 'object' && value !== null && 'children' in value;

/** All elements below one, it first. */
const allOf = (made: Made): Made[] => [made, ...made.children.filter(isMade).flatMap(allOf)];

/**
 * Runs a block's script with a stand-in for `window.wp`, whose components are drawn as their names.
 * @param script path of the block's script
 * @param attributes of the block on the page
 * @param facts what the plugin tells its script
 */
export function openEditor(script: string, attributes: Record<string, string>, facts: object): Editor {
  const set: Record<string, unknown>[] = [];
  let registered: { name: string; edit: (given: object) => Made; save: () => unknown } | undefined;
  const named = <const Names extends string[]>(...names: Names) => Object.fromEntries(names.map((name) => [name, name]));
  const wp = {
    element: {
      createElement: (type: unknown, props: Record<string, unknown> | null, ...children: unknown[]): Made => ({
        type,
        props: props ?? {},
        children: children.flat(),
      }),
      Fragment: 'Fragment',
    },
    blockEditor: { ...named('InspectorControls'), useBlockProps: () => ({ className: 'wp-block' }) },
    components: named('ExternalLink', 'Notice', 'PanelBody', 'Placeholder', 'SelectControl', 'TextControl'),
    i18n: {
      __: (text: string, domain: string): string => {
        if (domain !== 'goodturn') throw new Error(`"${text}" is without the text domain.`);
        return text;
      },
      sprintf: (text: string, value: string): string => text.replace('%s', value),
    },
    blocks: {
      registerBlockType: (name: string, { edit, save }: { edit: (given: object) => Made; save: () => unknown }) => {
        registered = { name, edit, save };
      },
    },
  };
  runInNewContext(readFileSync(script, 'utf8'), { window: { wp, goodturnRequestBoard: facts } });
  if (!registered) throw new Error('The script registered no block.');
  const drawn = allOf(registered.edit({ attributes, setAttributes: (change: Record<string, unknown>) => set.push(change) }));
  for (const { type } of drawn) if (typeof type !== 'string') throw new Error('The script draws a component that is not there.');
  return {
    name: registered.name,
    saved: registered.save(),
    fields: drawn.filter(({ type }) => type === 'TextControl' || type === 'SelectControl').map(({ props }) => props as unknown as Field),
    text: drawn
      .flatMap(({ props, children }) => [props['instructions'], ...children])
      .filter((part) => typeof part === 'string')
      .join('\n'),
    links: drawn.filter(({ type }) => type === 'ExternalLink').map(({ props }) => props['href']),
    set,
  };
}
