/** Text as an attribute's value in double quotes, or between tags (HTML). */
export const inHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** The same in a Razor view, where `@` begins code and `@@` is the sign itself. */
export const inRazor = (text: string): string => inHtml(text).replaceAll('@', '@@');

/** Text as a value of a shortcode, which knows no way to write its own signs: they are left out. */
export const inShortcode = (text: string): string => text.replace(/\s+/g, ' ').replace(/["'[\]<>\\]/g, '');

const isPlain = (text: string): boolean => /^[\w .:,/#-]*$/.test(text);

/** A string of JavaScript that cannot end the tag or the line that it stands in. */
const inJavaScript = (text: string): string =>
  JSON.stringify(text).replaceAll('<', '\\u003c').replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');

/** Value of an attribute in JSX, with its quotes or braces. */
export const jsxValue = (text: string): string => (isPlain(text) ? `"${text}"` : `{${inJavaScript(text)}}`);

/** Text between tags in JSX. */
export const inJsx = (text: string): string => (isPlain(text) && text === text.trim() ? text : `{${inJavaScript(text)}}`);

/** A string of YAML on one line. */
export const inYaml = (text: string): string => `'${text.replace(/\s+/g, ' ').replaceAll("'", "''")}'`;
