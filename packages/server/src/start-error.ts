/** Goodturn cannot start. The message is one sentence that says what to do; it is all that a person sees. */
export class StartError extends Error {
  override readonly name = 'StartError';
}
