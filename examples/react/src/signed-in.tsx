import { useSyncExternalStore } from 'react';
import { goodturn } from './goodturn';

const listen = (tell: () => void) => goodturn.signIns.onChange(tell);
const nameNow = () => goodturn.signIns.current()?.displayName;

/** Who is signed in: in the board, or with the SDK, which is the same. */
export function SignedIn() {
  const name = useSyncExternalStore(listen, nameNow);
  if (!name) return null;
  return (
    <p>
      You are {name}.{' '}
      <button type="button" onClick={() => void goodturn.signIns.end()}>
        Sign out
      </button>
    </p>
  );
}
