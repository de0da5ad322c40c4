import { watch } from './watch.js';

/**
 * Slow 4G as Lighthouse applies it in a browser, with its slow-down of the processor: `throttling.mobileSlow4G` in
 * core/config/constants.js, whose 150 ms round trip counts 3.75 times for each request and whose 1.6 Mbit/s and 750 kbit/s count to 90%.
 */
const lighthouse = { rttMs: 150, requestRoundTrips: 3.75, downKilobits: 1.6 * 1024, upKilobits: 750, share: 0.9, processor: 4 };
const bytesASecond = (kilobits) => (kilobits * 1024 * lighthouse.share) / 8;

const network = {
  offline: false,
  latency: lighthouse.rttMs * lighthouse.requestRoundTrips,
  downloadThroughput: bytesASecond(lighthouse.downKilobits),
  uploadThroughput: bytesASecond(lighthouse.upKilobits),
};
/** Lighthouse's telephone. */
const screen = { viewport: { width: 412, height: 823 }, deviceScaleFactor: 1.75, isMobile: true, hasTouch: true };

/**
 * One first and one second visit of a page, as somebody with an empty cache makes them.
 * @param {import('playwright-core').Browser} browser
 * @param {string} address
 * @param {string} title what the first request of the list is called
 * @returns {Promise<{ cold: Visit, warm: Visit }>}
 * @typedef {object} Visit
 * @property {number} bytes over the wire, with headers
 * @property {number} requests that went over the wire
 * @property {number} card milliseconds until the first request was painted in the viewport
 * @property {number} blocking milliseconds of tasks beyond 50 ms each
 * @property {number} shift cumulative layout shift
 * @property {string[]} waterfall each request with when it began and ended, in milliseconds
 */
export async function visitTwice(browser, address, title) {
  const context = await browser.newContext({ ...screen, locale: 'en-GB', timezoneId: 'Europe/London' });
  try {
    return { cold: await visit(context, address, title), warm: await visit(context, address, title) };
  } finally {
    await context.close();
  }
}

async function visit(context, address, title) {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', network);
  await session.send('Emulation.setCPUThrottlingRate', { rate: lighthouse.processor });
  const wire = listen(session);
  const failures = [];
  page.on('pageerror', (error) => failures.push(error.message));
  // The page calls us: asking it again and again would keep its main thread busy while it is measured.
  const painted = new Promise((resolve) => session.on('Runtime.bindingCalled', resolve));
  await session.send('Runtime.enable');
  await session.send('Runtime.addBinding', { name: 'benchPainted' });
  await page.addInitScript(watch, title);
  await page.goto(address, { waitUntil: 'commit' });
  await within(30_000, painted, `${address} has shown no request`);
  await page.waitForLoadState('networkidle');
  const seen = await page.evaluate('benchSeen');
  await page.close();
  if (failures.length > 0 || wire.failed.length > 0)
    throw new Error(`${address} did not work: ${[...failures, ...wire.failed].join('; ')}`);
  return {
    ...wire.total(),
    card: seen.card,
    blocking: seen.long.reduce((sum, { duration }) => sum + Math.max(0, duration - 50), 0),
    shift: cumulativeShift(seen.shifts),
  };
}

/** Waits so many milliseconds at most. */
async function within(milliseconds, promise, complaint) {
  let timer;
  const late = new Promise((_, reject) => (timer = setTimeout(() => reject(new Error(complaint)), milliseconds)));
  try {
    await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Counts what goes over the wire: what the cache answered does not. */
function listen(session) {
  const sent = new Map();
  const failed = [];
  session.on('Network.requestWillBeSent', ({ requestId, request, timestamp }) => {
    if (!request.url.startsWith('data:')) sent.set(requestId, { url: request.url, began: timestamp, bytes: 0, cached: false });
  });
  session.on('Network.requestServedFromCache', ({ requestId }) => mark(requestId, { cached: true }));
  session.on('Network.responseReceived', ({ requestId, response }) => {
    if (response.fromDiskCache) mark(requestId, { cached: true });
    if (response.status >= 400) failed.push(`${response.url} answered ${response.status}`);
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength, timestamp }) =>
    mark(requestId, { bytes: encodedDataLength, ended: timestamp }),
  );
  session.on('Network.loadingFailed', ({ requestId, errorText }) => failed.push(`${sent.get(requestId)?.url}: ${errorText}`));
  const mark = (id, more) => sent.has(id) && Object.assign(sent.get(id), more);
  return {
    failed,
    total() {
      const all = [...sent.values()];
      const wired = all.filter(({ cached }) => !cached);
      const from = all[0].began;
      const since = (time) => ((time - from) * 1000).toFixed(0);
      return {
        bytes: wired.reduce((sum, { bytes }) => sum + bytes, 0),
        requests: wired.length,
        waterfall: all.map(
          ({ url, began, ended, bytes, cached }) =>
            `${since(began)}–${since(ended)} ms ${cached ? 'from the cache' : `${bytes} bytes`} ${new URL(url).pathname}`,
        ),
      };
    },
  };
}

/** The largest group of shifts with less than a second between them, over five seconds at most: https://web.dev/articles/cls. */
function cumulativeShift(shifts) {
  let most = 0;
  let group = { sum: 0, first: -Infinity, last: -Infinity };
  for (const { startTime, value } of shifts) {
    if (startTime - group.last >= 1000 || startTime - group.first >= 5000) group = { sum: 0, first: startTime, last: startTime };
    group.sum += value;
    group.last = startTime;
    most = Math.max(most, group.sum);
  }
  return most;
}
