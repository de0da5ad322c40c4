/** A fenced block of a Markdown text. */
export interface CodeBlock {
  readonly language: string;
  readonly code: string;
}

/** All fenced blocks, in order, without their fences. */
export function codeBlocks(markdown: string): CodeBlock[] {
  return [...markdown.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(([, language = '', code = '']) => ({ language, code }));
}

/** Targets of links and pictures that are files of the repository, without the part after `#`. */
export function localLinks(markdown: string): string[] {
  return [...markdown.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target = '']) => target.replace(/#.*$/, ''))
    .filter((target) => target !== '' && !/^[a-z]+:/.test(target));
}

/** The npm scripts that a text tells people to run, in code spans and blocks: `start`, `test:unit`. */
export function npmScripts(markdown: string): string[] {
  const code = [...codeBlocks(markdown).map((block) => block.code), ...[...markdown.matchAll(/`([^`\n]+)`/g)].map(([, span = '']) => span)];
  const found = code.flatMap((text) =>
    [...text.matchAll(/\bnpm (?:run ([\w:]+)|(start|test)\b)/g)].map(([, script, short]) => script ?? short ?? ''),
  );
  return [...new Set(found)];
}
