/** What a text says as JSON, or undefined where it is something else, such as a proxy's page. */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Whoever asks says in a sentence of their own what they expected.
    return undefined;
  }
}
