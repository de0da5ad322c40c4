import { newKey } from '../key.js';

interface Claim {
  claim: string;
  /** `want` before a turn, `held` in answer to a want, `free` after a turn. */
  say: 'want' | 'held' | 'free';
}

/** Milliseconds in which another tab answers that it holds the turn, and after which one that fell silent has lost it. */
const answerMs = 80;
const silentMs = 12_000;

/** Runs `work` while no other tab of this origin does under the same name: Web Locks where there are any, else a BroadcastChannel, else this page alone. */
export async function inTurn<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
  const locks = globalThis.navigator?.locks;
  if (locks && typeof document !== 'undefined') return (await locks.request(name, work)) as Result;
  if (typeof document === 'undefined' || typeof BroadcastChannel === 'undefined') return work();
  return byChannel(name, work);
}

async function byChannel<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
  const channel = new BroadcastChannel(`${name} turn`);
  const me = newKey();
  let holding = false;
  let beaten = false;
  let freed: () => void = () => undefined;
  const say = (word: Claim['say']) => channel.postMessage({ claim: me, say: word } satisfies Claim);
  channel.onmessage = ({ data }: MessageEvent<Claim>) => {
    // Of two that want at once the lower name goes first.
    if (data.say === 'want' && (holding || me < data.claim)) say('held');
    if (data.say === 'held') beaten = true;
    if (data.say === 'free') freed();
  };
  const pause = (milliseconds: number) =>
    new Promise<void>((resolve) => {
      freed = resolve;
      setTimeout(resolve, milliseconds);
    });
  try {
    for (;;) {
      beaten = false;
      say('want');
      await pause(answerMs);
      if (!beaten) break;
      await pause(silentMs);
    }
    holding = true;
    return await work();
  } finally {
    holding = false;
    say('free');
    channel.close();
  }
}
