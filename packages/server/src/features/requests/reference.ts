import type { CallContext } from '../../http/handler.js';
import { referenceTaken } from './store.js';

/** Letters and figures that nobody mixes up on the telephone. */
const signs = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const figures = '23456789';

/** A reference to quote, such as `GT-4K7-29`, that no other request of the community has. */
export async function newReference(call: Pick<CallContext, 'community' | 'transaction' | 'services'>): Promise<string> {
  const draw = (from: string, count: number) =>
    Array.from({ length: count }, () => from[call.services.random.whole(from.length)]!).join('');
  for (;;) {
    const reference = `GT-${draw(signs, 3)}-${draw(figures, 2)}`;
    if (!(await referenceTaken(call, reference))) return reference;
  }
}
