import { newKey } from '../key.js';

/** Milliseconds in which another tab answers that it is at work. */
const listenMs = 60;
/** Milliseconds after which a tab that has worked is taken to have nothing to say: its call failed. */
const newsMs = 500;
/** Milliseconds after which a tab that is at work is taken to be gone. */
const goneMs = 3000;
const triesForTurn = 4;

/** What a tab says, and so that each knows what it is about: whose turn, and who says it. */
interface Turn {
  turn: 'asks' | 'works' | 'done';
  name: string;
  from: string;
}

/** Runs a task while no other tab runs one of the same name: by Web Locks, else by asking on the channel. */
export async function inTurn(name: string, channel: BroadcastChannel | undefined, task: () => Promise<void>): Promise<void> {
  if (!channel) return task();
  let begun = false;
  const work = async (lock: unknown) => {
    if (!lock) return false;
    begun = true;
    await task();
    return true;
  };
  try {
    if (await navigator.locks.request(name, { ifAvailable: true }, work)) return;
    // Another tab works. What it stores reaches our process at its own pace, and so does what it says of it: that has to come first.
    const news = new Promise((resolve) => channel.addEventListener('message', resolve, { once: true }));
    await navigator.locks.request(name, async (lock) => {
      await Promise.race([news, new Promise((resolve) => setTimeout(resolve, newsMs))]);
      return work(lock);
    });
  } catch (error) {
    // In Node and without HTTPS there are no locks, and some frames may not use them.
    if (begun) throw error;
    await byAsking(name, channel, task);
  }
}

/**
 * Everybody who wants to begin asks. Who is at work, or asks with a smaller id, answers by saying so again, and whoever
 * hears that waits; a tab that hears nothing begins. When none ever says that it is done we go on: the API forgives the
 * rare double refresh.
 */
async function byAsking(name: string, channel: BroadcastChannel, task: () => Promise<void>): Promise<void> {
  const me = newKey();
  let state: 'asks' | 'waits' | 'works' = 'asks';
  let hear = (): void => undefined;
  const say = (turn: Turn['turn']) => channel.postMessage({ turn, name, from: me } satisfies Turn);
  const listen = ({ data }: MessageEvent<Partial<Turn> | null>) => {
    if (data?.name !== name || !data.from) return;
    if (state === 'waits') {
      if (data.turn === 'done') hear();
    } else if (data.turn === 'asks' && (state === 'works' || me < data.from)) say(state);
    else if (data.turn !== 'done') hear();
  };
  /** Whether somebody else is heard in time. */
  const hears = (milliseconds: number) =>
    new Promise<boolean>((resolve) => {
      const timer = setTimeout(() => resolve(false), milliseconds);
      hear = () => {
        clearTimeout(timer);
        resolve(true);
      };
    });
  channel.addEventListener('message', listen);
  try {
    for (let tries = 0; tries < triesForTurn; tries += 1) {
      state = 'asks';
      say(state);
      if (!(await hears(listenMs))) break;
      state = 'waits';
      await hears(goneMs);
    }
    state = 'works';
    await task();
  } finally {
    say('done');
    channel.removeEventListener('message', listen);
  }
}
