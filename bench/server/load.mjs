import autocannon from 'autocannon';

/** As many neighbours call as a proxy in front would name: one address alone may call a hundred times a second. */
const addresses = 500;

/**
 * Sends requests on loopback for some seconds, as many as are answered on ten connections.
 * @param {string} origin
 * @param {string[]} paths asked in turn
 * @param {number} seconds
 * @returns {Promise<{ perSecond: number, milliseconds: number[] }>}
 */
export async function load(origin, paths, seconds) {
  const milliseconds = [];
  const refused = [];
  const run = autocannon({ url: origin, connections: 10, duration: seconds, requests: asked(paths) });
  run.on('response', (_client, status, _bytes, time) => {
    if (status === 200) milliseconds.push(time);
    else refused.push(status);
  });
  const result = await run;
  if (refused.length || result.errors || result.timeouts) {
    throw new Error(
      `${origin} answered ${refused.length} times with something other than 200 (${[...new Set(refused)]}), and failed ${result.errors} times.`,
    );
  }
  return { perSecond: milliseconds.length / result.duration, milliseconds };
}

function asked(paths) {
  const rounds = Math.ceil(addresses / paths.length);
  const address = (index) => `10.0.${index >> 8}.${index & 255}`;
  return Array.from({ length: rounds * paths.length }, (_, index) => ({
    method: 'GET',
    path: paths[index % paths.length],
    headers: { 'x-forwarded-for': address(index % addresses) },
  }));
}
