/**
 * What to tell somebody whose Node is too old, or undefined when it is new enough.
 * @param {string} version as in `process.versions.node`
 */
export function nodeProblem(version) {
  const [major, minor] = version.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return undefined;
  return `Goodturn needs Node 20.19 or newer and this is ${version}: install the current version from https://nodejs.org and run the command again.`;
}
