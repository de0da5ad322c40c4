import { newKey } from '../key.js';

/** Milliseconds in which another tab answers that it is at work. */
const listenMs = 60;
/** Milliseconds after which a tab that is at work is taken to be gone. */
const goneMs = 3000;
const triesForTurn = 4;

interface Turn {
  turn: 'asks' | 'busy' | 'done';
  name: string;
  from: string;
  /** With `busy`: who is meant. */
  to?: string;
}

/** Runs a task while no other tab runs one of the same name: by Web Locks, else by asking on the channel. */
export async function inTurn(name: string, channel: BroadcastChannel | undefined, task: () => Promise<void>): Promise<void> {
  const locks = channel && globalThis.navigator?.locks;
  if (!locks) return channel ? byAsking(name, channel, task) : task();
  let begun = false;
  try {
    await locks.request(name, () => ((begun = true), task()));
  } catch (error) {
    // Some frames have the interface but may not use it.
    if (begun) throw error;
    await byAsking(name, channel, task);
  }
}

/**
 * Everybody who wants to begin asks; who is at work, or asks with a smaller id, answers that they are busy. A tab that
 * hears nothing begins. When none ever answers that it is done we go on: the API forgives the rare double refresh.
 */
async function byAsking(name: string, channel: BroadcastChannel, task: () => Promise<void>): Promise<void> {
  const me = newKey();
  let state: 'asking' | 'waiting' | 'working' = 'asking';
  let heard: (turn: 'busy' | 'done') => void = () => undefined;
  const say = (turn: Turn['turn'], to?: string) => channel.postMessage({ turn, name, from: me, ...(to && { to }) } satisfies Turn);
  const listen = ({ data }: MessageEvent<Partial<Turn> | null>) => {
    if (data?.name !== name || !data.from || !data.turn) return;
    if (data.turn !== 'asks') {
      if (data.turn === 'done' || data.to === me) heard(data.turn);
    } else if (state === 'working' || (state === 'asking' && me < data.from)) say('busy', data.from);
    else heard('busy');
  };
  /** Whether the wanted word came in time. */
  const hears = (wanted: 'busy' | 'done', milliseconds: number) =>
    new Promise<boolean>((resolve) => {
      const timer = setTimeout(() => resolve(false), milliseconds);
      heard = (turn) => {
        if (turn !== wanted) return;
        clearTimeout(timer);
        resolve(true);
      };
    });
  channel.addEventListener('message', listen);
  try {
    for (let tries = 0; tries < triesForTurn; tries += 1) {
      state = 'asking';
      const busy = hears('busy', listenMs);
      say('asks');
      if (!(await busy)) break;
      state = 'waiting';
      await hears('done', goneMs);
    }
    state = 'working';
    await task();
  } finally {
    say('done');
    channel.removeEventListener('message', listen);
  }
}
