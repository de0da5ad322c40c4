import { DeadlineError } from './errors.js';

/**
 * What the work comes to, a `DeadlineError` after so many milliseconds, or the outer signal's reason: whichever is first,
 * also where the work does not heed the signal that it is handed. Nothing is left running or listening.
 */
export async function within<T>(
  milliseconds: number,
  outer: AbortSignal | undefined,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const end = new AbortController();
  const timer = setTimeout(() => end.abort(new DeadlineError()), milliseconds);
  const signal = outer ? AbortSignal.any([outer, end.signal]) : end.signal;
  try {
    signal.throwIfAborted();
    return await new Promise<T>((resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason));
      work(signal).then(resolve, reject);
    });
  } finally {
    clearTimeout(timer);
    // What listens to the outer signal, which may live as long as a page, is let go of.
    end.abort();
  }
}
