import { afterEach, beforeEach, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { examples, people } from '@goodturn/contract/examples';
import type { Organisation, OverdueVisit, QueueItem, Report } from '@goodturn/sdk/light';
import { Refusal, TestApi } from '../testing/api.js';
import { put, signIn, tidy, type Stage } from '../testing/stage.js';
import './define.js';

const report = (examples.queue.list[0].answer?.items as QueueItem[])[1]!;
const reported = examples.queue.getReport[0].answer as Report;
const closed = examples.safety.takeDown[0].answer as Report;
const kitchen = examples.organisations.get[0].answer as Organisation;
const [visit] = (examples.checkIns.listOverdue[0].answer as { items: OverdueVisit[] }).items;
const holder = { id: people.ruth.id, displayName: 'Ruth', until: new Date(Date.now() + 600_000).toISOString() };

beforeEach(() => page.viewport(1280, 900));
afterEach(tidy);

const apiOf = (...roles: readonly string[]): TestApi =>
  new TestApi({ roles: roles.map((role) => ({ role })), secondFactor: 'given' })
    .on('queue.list', () => ({ items: [] }))
    .on('checkIns.listOverdue', () => ({ items: [] }));

async function desk(view: string, api: TestApi): Promise<Stage> {
  history.replaceState(null, '', `#goodturn/desk/${view}`);
  const screen = await put('goodturn-staff-desk', api, {});
  await signIn(screen);
  return screen;
}

/** Opens what stands behind a button, writes in it and sends it. */
async function write(screen: Stage, button: string, text: string): Promise<void> {
  const summary = await screen.pressable(button);
  summary.click();
  const details = summary.closest('details')!;
  details.querySelector('textarea')!.value = text;
  details.querySelector('button')!.click();
}

it('closes an overdue visit with a note, so that it leaves the list', async () => {
  let items = [visit];
  const api = apiOf('coordinator')
    .on('checkIns.listOverdue', () => ({ items }))
    .on('checkIns.close', ({ body }) => {
      if (!(body as { note: string }).note)
        throw new Refusal('invalid-input', [{ pointer: '#/note', code: 'blank', detail: 'Write something.' }]);
      items = [];
      return undefined;
    });
  const screen = await desk('queue', api);
  await screen.sees(/Samira: Help putting up my fence/);
  await write(screen, 'Seen and looked after', '');
  expect(await screen.summary()).toHaveLength(1);
  await write(screen, 'Seen and looked after', 'Called Samira: she is at home.');
  await screen.sees('Noted. The visit is off the list.');
  expect(screen.text).not.toContain('Help putting up my fence');
  expect(api.of('checkIns.close').at(-1)?.body).toEqual({ note: 'Called Samira: she is at home.' });
  expect(await screen.faults()).toEqual([]);
});

it('takes a reported offer down, puts it back, and opens its report again', async () => {
  let [now, queue]: [Report, QueueItem[]] = [reported, [{ ...report, holder }]];
  const api = apiOf('moderator')
    .on('queue.list', () => ({ items: queue }))
    .on('queue.getReport', () => now)
    .on('safety.takeDown', () => {
      [now, queue] = [closed, []];
      return now;
    })
    .on('safety.putBack', () => (now = { ...closed, about: reported.about }))
    .on('safety.reopenReport', () => {
      [now, queue] = [reported, [{ ...report, holder: undefined }]];
      return now;
    });
  const screen = await desk(`queue/report/${report.id}`, api);
  await write(screen, 'Take it down', 'Asked for money.');
  await screen.sees('Decided. Thank you.');
  expect(api.of('safety.takeDown').map(({ body }) => body)).toEqual([{ note: 'Asked for money.' }]);
  await screen.sees('Nadia of the neighbours team');
  await screen.sees('Spoke to both on the telephone.');
  expect(await screen.faults()).toEqual([]);
  await screen.press('Put it back');
  await screen.sees('The other side sees it again.');
  expect(screen.text).not.toContain('Put it back');
  await screen.press('Open the report again');
  await screen.sees('The report waits again.');
  await screen.sees('Take it first');
});

it('looks back at what was decided, and withdraws an approval that can be given back', async () => {
  let now = kitchen;
  const api = apiOf('moderator')
    .on('safety.listReports', () => ({ items: [closed] }))
    .on('organisations.list', ({ query }) => ({ items: query.get('status') === now.status ? [now] : [] }))
    .on('organisations.get', () => now)
    .on('organisations.withdraw', ({ body }) => (now = { ...kitchen, status: 'withdrawn', ...(body as { reason: string }) }))
    .on('organisations.approve', () => (now = kitchen));
  const screen = await desk('queue', api);
  await screen.press('Look back and undo');
  await screen.heading('Look back and undo');
  await screen.sees('I can come tonight.');
  expect(api.of('safety.listReports').map(({ query }) => query.get('status'))).toEqual(['closed']);
  const what = screen.root.querySelector('select')!;
  what.value = 'approved';
  await screen.press('Search');
  await screen.press(kitchen.name);
  await screen.heading(kitchen.name);
  await write(screen, 'Withdraw the approval', 'It asked volunteers for money.');
  await screen.sees('The approval is withdrawn.');
  await screen.sees('It asked volunteers for money.');
  expect(await screen.faults()).toEqual([]);
  await screen.press('Approve it again');
  await screen.sees('It is approved again.');
});

it('offers nobody what their roles do not let them undo', async () => {
  const screen = await desk(
    `queue/organisation/${kitchen.id}`,
    apiOf('safeguarding-lead').on('organisations.get', () => kitchen),
  );
  await screen.heading(kitchen.name);
  expect(screen.text).not.toContain('Withdraw the approval');
});
