#!/usr/bin/env node
// Nothing else is imported before the version is known: an old Node would fail on the way with a stack instead of a sentence.
const least = [20, 19] as const;
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < least[0] || (major === least[0] && minor < least[1])) {
  console.error(
    `Goodturn needs Node ${least.join('.')} or newer, and this is Node ${process.versions.node}: install a newer one from https://nodejs.org.`,
  );
  process.exit(1);
}
const { main } = await import('./commands/main.js');
await main(process.argv.slice(2), process.env);

export {};
