import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { examples, people } from '@goodturn/contract/examples';
import type { HelpRequest, MergePreview, OwnRole, PersonForStaff, QueueItem, Report } from '@goodturn/sdk/light';
import { Refusal, TestApi } from '../testing/api.js';
import { put, signIn, tidy, until, type Stage } from '../testing/stage.js';
import './define.js';

const [held, report] = examples.queue.list[0].answer?.items as [QueueItem, QueueItem];
const whole = examples.requests.get[0].answer as HelpRequest;
const reported = examples.queue.getReport[0].answer as Report;
const person = examples.people.get[0].answer as PersonForStaff;
const staff = (...roles: readonly string[]): { roles: OwnRole[]; secondFactor: string } => ({
  roles: roles.map((role) => ({ role })),
  secondFactor: 'given',
});
const holder = (name: string, id: string) => ({ id, displayName: name, until: new Date(Date.now() + 600_000).toISOString() });
const mine = holder('Ruth', people.ruth.id);
const waiting = (...items: readonly QueueItem[]) => ({ items: items.map(({ holder: _, ...item }) => item) });

/** Puts the desk on the page and signs in. */
async function desk(view: string, api: TestApi): Promise<Stage> {
  history.replaceState(null, '', `#goodturn/desk${view && `/${view}`}`);
  const screen = await put('goodturn-staff-desk', api, {});
  await signIn(screen);
  return screen;
}
const queueApi = (...roles: readonly string[]): TestApi =>
  new TestApi(staff(...roles))
    .on('queue.list', () => waiting(held, report))
    .on('queue.getReport', () => reported)
    .on('requests.get', () => ({ ...whole, id: held.id, title: held.title, status: 'pending', reason: 'danger' }))
    .on('checkIns.listOverdue', () => ({ items: [] }));
const press = (key: string, on: EventTarget = document.body) =>
  on.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }));
const focused = ({ root }: Stage): string => (root.activeElement?.textContent ?? '').trim();

beforeEach(() => page.viewport(1280, 900));
afterEach(tidy);

describe('signing in on the council’s own page', () => {
  it('takes the token that the page gives, asks for none of its own, and says so while the page gives none', async () => {
    history.replaceState(null, '', '#goodturn/desk/queue');
    const council: { token?: string } = {};
    const carried: (string | null)[] = [];
    const api = queueApi('moderator').on('me.get', ({ signedIn: is }) => {
      if (!is) throw new Refusal('signed-out');
      return { ...people.ruth, ...staff('moderator') };
    });
    const screen = await put('goodturn-staff-desk', api, {}, (input, init) => {
      carried.push(new Request(input, init).headers.get('authorization'));
      return api.fetch(input, init);
    });
    Object.assign(screen.element, { getToken: () => council.token });
    await screen.heading('Sign in first');
    expect(screen.root.querySelector('input')).toBeNull();
    council.token = 'of-the-council';
    await screen.press('Try again');
    await screen.sees(held.title);
    expect(carried).toContain('Bearer of-the-council');
    expect(screen.text).not.toContain('Sign out');
    expect(api.of('signIns.sendCode')).toEqual([]);
    expect(await screen.faults()).toEqual([]);
  });
});

describe('signing in', () => {
  it('asks staff for the numbers of their app before it shows anything', async () => {
    let given = false;
    const me = () => ({ ...people.ruth, ...(given ? staff('moderator') : { roles: [], secondFactor: 'needed' }) });
    const api = new TestApi({ roles: [], secondFactor: 'needed' })
      .on('me.get', me)
      .on('queue.list', () => waiting(held))
      .on('secondFactor.give', ({ body }) => {
        if ((body as { password: string }).password !== '402931') throw new Refusal('code-wrong');
        given = true;
        return undefined;
      });
    const screen = await desk('', api);
    await screen.heading('Enter the 6 numbers from your app');
    expect(api.of('queue.list')).toEqual([]);
    await screen.type('The 6 numbers', '111111');
    await screen.press('Continue');
    expect(await screen.summary()).toEqual(['Those numbers are not right. Wait for the next ones in the app']);
    await screen.type('The 6 numbers', '402931');
    await screen.press('Continue');
    await screen.heading('Queue');
    await screen.sees(held.title);
    await screen.press('Sign out');
    await screen.heading('What is your e-mail address?');
    expect(screen.text).not.toContain(held.title);
  });

  it('lets staff without an app set one up, and keep their recovery codes', async () => {
    let given = false;
    const me = () => ({ ...people.ruth, ...(given ? staff('moderator') : { roles: [], secondFactor: 'enrol' }) });
    const api = new TestApi({ roles: [], secondFactor: 'enrol' })
      .on('me.get', me)
      .on('queue.list', () => ({ items: [] }))
      .on('secondFactor.confirm', () => {
        given = true;
        return undefined;
      });
    const screen = await desk('', api);
    await screen.press('Begin');
    await screen.heading('Add Goodturn to your app');
    expect(screen.root.querySelector('svg.qr path')?.getAttribute('d')).toMatch(/^M4/);
    expect(await screen.faults()).toEqual([]);
    await screen.type('The 6 numbers', '402 931');
    await screen.press('Continue');
    await screen.heading('Keep these recovery codes');
    await screen.sees('7QK4-MZ2P-XD');
    await screen.press('I have kept them');
    await screen.sees('Nothing waits.');
    expect(screen.text).not.toContain('7QK4-MZ2P-XD');
  });

  it('tells a neighbour without a role so, and shows each role its own tabs', async () => {
    const nobody = await desk('', new TestApi());
    await nobody.heading('You have no role here');
    tidy();
    const tabs = async (...roles: readonly string[]) => {
      const screen = await desk('', queueApi(...roles));
      await screen.heading('Queue');
      const all = [...screen.root.querySelectorAll('nav a')].map(({ textContent }) => textContent?.trim());
      tidy();
      return all;
    };
    expect(await tabs('moderator')).toEqual(['Queue']);
    expect(await tabs('safeguarding-lead')).toEqual(['Queue', 'People', 'Cases']);
    expect(await tabs('administrator')).toEqual(expect.arrayContaining(['Queue', 'People', 'Staff', 'Audit trail']));
    expect(await tabs('coordinator')).not.toContain('Audit trail');
  });
});

describe('the queue', () => {
  it('is taken from, decided in place, and goes on to the next', async () => {
    let items = [held, report];
    const api = queueApi('moderator')
      .on('queue.list', () => waiting(...items))
      .on('requests.approve', () => {
        items = [report];
        return whole;
      });
    const screen = await desk('', api);
    await screen.press(held.title);
    await screen.heading(held.title);
    await screen.sees(whole.details.slice(0, 30));
    expect(screen.text).not.toContain('Approve');
    api.on('queue.list', () => ({ items: [{ ...held, holder: mine }, report] }));
    await screen.press('Take it');
    await screen.sees('It is yours for 10 minutes.');
    expect(api.of('queue.take').map(({ body }) => body)).toEqual([{ kind: 'request', id: held.id }]);
    expect(await screen.faults()).toEqual([]);
    api.on('queue.list', () => waiting(...items));
    await screen.press('Approve');
    await screen.sees('Decided. Thank you.');
    await screen.sees('This does not wait any more.');
    await screen.press(`Next: ${report.title}`);
    await screen.sees('What was reported');
  });

  it('says kindly who has it when two take the same thing', async () => {
    const api = queueApi('moderator');
    const screen = await desk(`queue/request/${held.id}`, api);
    await screen.heading(held.title);
    api
      .on('queue.take', () => {
        throw new Refusal('taken');
      })
      .on('queue.list', () => ({ items: [{ ...held, holder: holder('Nadia', people.moderator.id) }, report] }));
    await screen.press('Take it');
    await screen.sees(/Nadia is deciding this, until .+ You can go on with the next\./);
    expect(screen.text).not.toContain('Approve');
  });

  it('takes a reported request down with a reason that the asker reads, and closes the report', async () => {
    const about = { ...reported.about!, kind: 'request' as const, requestId: whole.id };
    const api = queueApi('moderator')
      .on('queue.list', () => ({ items: [{ ...report, holder: mine }] }))
      .on('queue.getReport', () => ({ ...reported, about }));
    const screen = await desk(`queue/report/${report.id}`, api);
    await screen.sees('A coordinator, safeguarding lead or administrator can suspend who wrote it.');
    const [summary] = [await screen.pressable('Take the request down')];
    summary.click();
    const details = summary.closest('details')!;
    details.querySelector('textarea')!.value = 'Never money.';
    details.querySelector('button')!.click();
    await screen.sees('Decided. Thank you.');
    expect(api.of('requests.decline').map(({ body }) => body)).toEqual([{ reason: 'Never money.' }]);
    expect(api.of('safety.closeReport').map(({ body }) => body)).toEqual([{ note: 'Never money.' }]);
  });

  it('takes several at once after a yes, and gives them back', async () => {
    const api = queueApi('moderator');
    const screen = await desk('', api);
    await screen.press('Choose all');
    await screen.press('Take them');
    await screen.sees('You alone can decide these for 10 minutes: 2.');
    expect(api.of('queue.take')).toEqual([]);
    (await until(() => screen.root.querySelector<HTMLElement>('.panel .btn'), screen.root)).click();
    await screen.sees('Done: 2.');
    expect(api.of('queue.take').map(({ body }) => (body as QueueItem).id)).toEqual([held.id, report.id]);
    await screen.press('Undo');
    await screen.sees('Taken back: 2.');
    expect(api.of('queue.release')).toHaveLength(2);
  });

  it('shows coordinators overdue visits, and that re-checks have stopped', async () => {
    const counts = { toDecide: 0, detailsToCheck: 0, newCertificateNeeded: 0, due: 2, rechecks: 'stopped' };
    const api = queueApi('coordinator')
      .forget('checkIns.listOverdue')
      .on('checks.counts', () => counts);
    const screen = await desk('', api);
    await screen.sees('Visits of which nobody heard that they ended');
    await screen.sees(/Samira: Help putting up my fence/);
    await screen.sees('Re-checks have stopped: nobody has agreed to be named as who asks.');
    expect(await screen.faults()).toEqual([]);
  });
});

describe('the keys', () => {
  it('go through the list, choose, search and show themselves; not while somebody types, nor when they are off', async () => {
    const screen = await desk('people', new TestApi(staff('administrator')));
    await screen.sees('samira@example.org');
    press('j');
    expect(focused(screen)).toBe('Samira');
    press('/');
    const search = screen.root.activeElement as HTMLInputElement;
    expect(search.name).toBe('q');
    press('j', search);
    expect(screen.root.activeElement).toBe(search);
    search.blur();
    press('?');
    await screen.sees('Next in the list');
    expect(await screen.faults()).toEqual([]);
    await screen.choose('Use these keys');
    await screen.press('Close');
    press('j');
    expect(focused(screen)).not.toBe('Samira');
    expect(localStorage.getItem('goodturn.desk.keys')).toBe('off');
  });
});

describe('people', () => {
  it('are found, read, suspended with a reason and lifted again', async () => {
    const suspended = examples.people.suspend[0].answer as PersonForStaff;
    let now = person;
    const api = new TestApi(staff('administrator', 'safeguarding-lead'))
      .on('people.get', () => now)
      .on('people.suspend', () => (now = suspended))
      .on('people.lift', () => (now = person));
    const screen = await desk('people', api);
    await screen.type('Name or e-mail address', 'sami');
    await screen.press('Search');
    await until(() => api.of('people.list').at(-1)?.query.get('q') === 'sami', screen.root);
    await screen.press('Samira');
    await screen.sees('Enhanced, adult workforce: Cleared');
    expect(await screen.faults()).toEqual([]);
    const form = async (name: string) => {
      const summary = await screen.pressable(name);
      summary.click();
      return summary.closest('details')!;
    };
    const suspending = await form('Suspend');
    suspending.querySelector('button')!.click();
    expect(await screen.summary()).toEqual(['Say why']);
    suspending.querySelector('textarea')!.value = 'Asked for money.';
    suspending.querySelector('button')!.click();
    await screen.sees('Samira is suspended.');
    expect(api.of('people.suspend').at(-1)?.body).toEqual({ reason: 'Asked for money.' });
    await screen.sees('We talk to her on Monday.');
    const lifting = await form('Lift the suspension');
    lifting.querySelector('button')!.click();
    await screen.sees('Samira is not suspended any more.');
    const opening = await form('Open a safeguarding case');
    opening.querySelector('textarea')!.value = 'She seemed afraid.';
    opening.querySelector('button')!.click();
    await screen.sees('The case is open, under Cases.');
    expect(api.of('safeguardingCases.open')[0]).toMatchObject({ params: { id: person.id }, body: { summary: 'She seemed afraid.' } });
  });

  it('are suspended several at once with one reason, which can be undone', async () => {
    const api = new TestApi(staff('safeguarding-lead'));
    const screen = await desk('people', api);
    await screen.press('Choose all');
    await screen.press('Suspend');
    const yes = await until(() => screen.root.querySelector<HTMLElement>('.panel .btn'), screen.root);
    yes.click();
    await screen.sees('Say why');
    expect(api.of('people.suspendMany')).toEqual([]);
    await screen.type('Reason', 'Asked for money.');
    yes.click();
    await screen.sees('Done: 1.');
    const listed = (examples.people.list[0].answer as { items: { id: string }[] }).items.map(({ id }) => id);
    expect(api.of('people.suspendMany').map(({ body }) => body)).toEqual([{ people: listed, reason: 'Asked for money.' }]);
    expect(api.of('people.suspend')).toEqual([]);
    await screen.press('Undo');
    await screen.sees('Taken back: 1.');
    expect(api.of('people.liftMany').map(({ body }) => body)).toEqual([{ people: listed }]);
  });

  it('are merged by administrators once they have read what that does, and their data is deleted after a yes', async () => {
    const preview = examples.people.previewMerge[0].answer as MergePreview;
    const into = { ...preview.into, id: person.id };
    const api = new TestApi(staff('administrator'))
      .on('people.get', () => person)
      .on('people.list', () => ({ items: [preview.from] }))
      .on('people.previewMerge', () => ({ ...preview, into, hindrances: [] }));
    const screen = await desk(`people/${person.id}`, api);
    const opened = async (name: string) => {
      const summary = await screen.pressable(name);
      summary.click();
      return summary.closest('details')!;
    };
    const merging = await opened('Merge another account into this one');
    merging.querySelector('button')!.click();
    expect(await screen.summary()).toEqual(['Nobody here has this address']);
    merging.querySelector('input')!.value = preview.from.email;
    merging.querySelector('button')!.click();
    await screen.sees('This cannot be undone.');
    expect(api.of('people.merge')).toEqual([]);
    expect(await screen.faults()).toEqual([]);
    await screen.press('Merge them, for good');
    await screen.sees('The two are one account now.');
    expect(api.of('people.merge').map(({ body }) => body)).toEqual([{ from: preview.from.id }]);
    const erasing = await opened('Delete their data');
    erasing.querySelector('button')!.click();
    await screen.heading('People');
    expect(api.of('people.erase')[0]?.params['id']).toBe(person.id);
  });

  it('of the staff get and lose roles, and administrators read the trail by what happened', async () => {
    const api = new TestApi(staff('administrator'));
    const screen = await desk('team', api);
    await screen.sees('Moderator');
    await screen.press('Choose all');
    await screen.press('End these roles');
    (await until(() => screen.root.querySelector<HTMLElement>('.panel:not(details .panel) .btn'), screen.root)).click();
    await screen.sees('Done: 1.');
    await screen.press('Undo');
    await screen.sees('Taken back: 1.');
    expect(api.of('staff.grant')[0]?.body).toEqual({ email: people.moderator.email, role: 'moderator' });
    await screen.press('Audit trail');
    await screen.sees('Gave a role: Moderator');
    const what = await screen.control('What');
    what.value = 'people.see';
    await screen.press('Search');
    await until(() => api.of('staff.listAudit').at(-1)?.query.get('action') === 'people.see', screen.root);
    expect(await screen.faults()).toEqual([]);
  });
});
