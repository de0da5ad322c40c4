/** Files that are there or on their way; one that failed may be asked for again. */
const parts = new Map<string, Promise<string>>();
let failures = 0;

/**
 * Loads a module that lies beside this file, only as it was built: the browser runs no module whose preload failed its hash.
 * @param file its name, with a part of its hash
 * @param integrity `sha384-…`
 * @returns what the module exports
 * @throws Error when it cannot be loaded or is another file
 */
export const loadPart = async <Part>(file: string, integrity: string): Promise<Part> =>
  (await import(await preload(file, integrity))) as Part;

/**
 * Loads the files of one element, and runs the last, which imports the others.
 * @throws Error when one cannot be loaded or is another file
 */
export async function loadFiles(files: readonly (readonly [file: string, integrity: string])[]): Promise<void> {
  const addresses = await Promise.all(files.map(([file, integrity]) => preload(file, integrity)));
  await import(addresses.at(-1) ?? '');
}

function preload(file: string, integrity: string): Promise<string> {
  let part = parts.get(file);
  if (!part) {
    parts.set(file, (part = request(file, integrity)));
    part.catch(() => parts.delete(file));
  }
  return part;
}

/** Answers with the address once the browser has the file and its hash is right. */
function request(file: string, integrity: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const link = document.createElement('link');
    // A browser remembers that an address failed: another try needs another one.
    const { href } = new URL(file + (failures ? `?${failures}` : ''), import.meta.url);
    const fail = (): void => {
      failures += 1;
      link.remove();
      reject(new Error(`${file} did not load, or is not the file that belongs here.`));
    };
    if (!link.relList.supports('modulepreload')) return fail();
    link.onload = () => resolve(href);
    link.onerror = fail;
    link.nonce = document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce ?? '';
    link.crossOrigin = '';
    link.integrity = integrity;
    link.rel = 'modulepreload';
    link.href = href;
    document.head.append(link);
  });
}
