import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { examples, people } from '@goodturn/contract/examples';
import type {
  Booking,
  Certificate,
  CheckedPerson,
  CommunityChanges,
  CommunitySettings,
  Opportunity,
  PersonChecks,
  Session,
} from '@goodturn/sdk/light';
import { Refusal, type TestApi } from '../testing/api.js';
import { desk, staffApi } from '../testing/desk-work-states.js';
import { tidy, until, type Stage } from '../testing/stage.js';

const { samira } = people;
const certificate = examples.checks.record[0].answer as Certificate;
const checksOf = (...certificates: readonly Certificate[]): PersonChecks => ({
  person: { id: samira.id, displayName: samira.displayName },
  consented: true,
  certificates: [...certificates],
});
const holds: Certificate = {
  ...certificate,
  details: { ...certificate.details!, status: { status: 'NON_BLANK_NO_NEW_INFO', checkedAt: '2026-11-21T09:00:00Z' } },
};
const listed = (examples.checks.list[0].answer as { items: CheckedPerson[] }).items;
const role = examples.opportunities.get[0].answer as Opportunity;
const session = examples.opportunities.getSession[0].answer as Session;
const settings = examples.settings.get[0].answer as CommunitySettings;

const coordinator = (): TestApi =>
  staffApi('coordinator')
    .on('checks.list', () => ({ items: listed }))
    .on('checks.counts', () => ({ toDecide: 1, detailsToCheck: 0, newCertificateNeeded: 0, due: 2, rechecks: 'stopped' }))
    .on('checks.getAgreement', () => ({ agreed: false }))
    .on('checks.listForPerson', () => checksOf(holds));

/** Types into the field of that name, where several have one label. */
async function fill({ element, root }: Stage, name: string, text: string): Promise<void> {
  const field = await until(() => root.querySelector<HTMLInputElement>(`[name="${name}"]`), root);
  field.value = text;
  await element.updateComplete;
}
async function fillDay(screen: Stage, name: string, [year, month, day]: readonly [string, string, string]): Promise<void> {
  await fill(screen, `${name}-day`, day);
  await fill(screen, `${name}-month`, month);
  await fill(screen, `${name}-year`, year);
}

beforeEach(() => page.viewport(1280, 900));
afterEach(tidy);

describe('volunteers and their checks', () => {
  it('are found by what they can do, where and when, and all again when the filters are cleared', async () => {
    const api = coordinator();
    const screen = await desk('volunteers', api);
    await screen.sees(samira.displayName);
    await screen.press('By skills, place and time');
    expect(await screen.faults()).toEqual([]);
    for (const [label, value] of [
      ['Skills', 'ActiveListening'],
      ['Free', 'MondayEvening'],
      ['May be asked now', 'yes'],
    ] as const)
      (await screen.control(label)).value = value;
    await screen.press('Search');
    await until(() => api.of('checks.list').length === 2, screen.root);
    expect(Object.fromEntries(api.of('checks.list').at(-1)!.query)).toMatchObject({
      skill: 'ActiveListening',
      time: 'MondayEvening',
      onDuty: 'true',
    });
    expect((await screen.control('Free')).value).toBe('MondayEvening');
    await screen.press('Clear all filters');
    await until(() => api.of('checks.list').length === 3, screen.root);
    expect([...api.of('checks.list').at(-1)!.query.keys()]).toEqual(['limit']);
    expect((await screen.control('Check')).value).toBe('');
  });

  it('are listed by what waits, and say when re-checks stopped', async () => {
    const api = coordinator();
    const screen = await desk('volunteers', api);
    await screen.heading('Volunteers');
    await screen.sees('Re-checks have stopped.');
    await screen.sees(samira.displayName);
    await screen.sees('Enhanced, adult workforce, adults’ barred list');
    await screen.press('2Due again within 30 days');
    await until(() => api.of('checks.list').some(({ query }) => query.get('waits') === 'due'), screen.root);
    expect(await screen.faults()).toEqual([]);
    api.on('checks.getAgreement', () => ({ agreed: true, forename: 'Tomasz', surname: 'Nowak' })).on('checks.agree', () => undefined);
    (await screen.pressable('Agree to be named')).click();
    await fill(screen, 'forename', 'Tomasz');
    await fill(screen, 'surname', 'Nowak');
    screen.root.querySelector<HTMLFormElement>('.more-to form')!.requestSubmit();
    await screen.sees('Re-checks are made in the name of Tomasz Nowak.');
    expect(api.of('checks.agree')[0]?.body).toEqual({ forename: 'Tomasz', surname: 'Nowak' });
  });

  it('are decided by a person where a certificate holds information', async () => {
    const api = coordinator();
    const screen = await desk(`volunteers/${samira.id}`, api);
    await screen.heading(samira.displayName);
    await screen.sees('Holds information, and nothing is new');
    (await screen.pressable('Decide')).click();
    await screen.sees('Do not write down what it says');
    expect(await screen.faults()).toEqual([]);
    api.on('checks.decide', () => {
      throw new Refusal('invalid-input', [{ pointer: '#/reviewDue', code: 'out-of-range', detail: 'Another day.' }]);
    });
    await screen.choose('Approve');
    await fillDay(screen, 'reviewDue', ['2040', '1', '2']);
    const form = screen.root.querySelector<HTMLFormElement>('details[open] form')!;
    form.requestSubmit();
    expect(await screen.summary()).toEqual(['Enter a day from tomorrow to five years from now']);
    api.forget('checks.decide');
    await fillDay(screen, 'reviewDue', ['2029', '11', '20']);
    form.requestSubmit();
    await screen.sees('Your decision is recorded.');
    expect(api.of('checks.decide').at(-1)?.body).toEqual({ outcome: 'approved', reviewDue: '2029-11-20' });
  });

  it('show no more than how a certificate stands to who lacks the duty', async () => {
    const { details: _, lack: __, ...plain } = holds;
    const screen = await desk(
      `volunteers/${samira.id}`,
      coordinator().on('checks.listForPerson', () => checksOf(plain)),
    );
    await screen.sees('By law only its coordinators may read what it says.');
    await screen.sees('Pending');
    expect(screen.text).not.toMatch(/Decide|information|Ends in/);
  });

  it('are recorded from the original, with each mistake at its field', async () => {
    const api = coordinator();
    const screen = await desk(`volunteers/${samira.id}/certificate`, api);
    await screen.heading('Record an original certificate');
    await screen.sees('Never scan, photograph or copy it.');
    await screen.press('Save');
    expect(await screen.summary()).toEqual([
      'Enter the 12 numbers of the certificate',
      'Select the level',
      'Select the workforce',
      'Enter the day of issue, like 14 9 2026',
      'Enter the surname as printed',
      'Enter the date of birth, like 5 3 1988',
    ]);
    expect(await screen.faults()).toEqual([]);
    await screen.type('Certificate number', '0012 3456 4321');
    await fill(screen, 'level', 'enhanced');
    await fill(screen, 'workforce', 'adult');
    await screen.choose('adults’ barred list');
    await fillDay(screen, 'issuedOn', ['2026', '9', '14']);
    await screen.type('Surname', 'Begum');
    await fillDay(screen, 'dateOfBirth/printed', ['2015', '3', '5']);
    await fillDay(screen, 'originalSeenOn', ['2026', '11', '20']);
    await fillDay(screen, 'identitySeenOn', ['2026', '11', '20']);
    api.on('checks.record', () => {
      throw new Refusal('invalid-input', [{ pointer: '#/dateOfBirth', code: 'out-of-range', detail: 'Look again.' }]);
    });
    await screen.press('Save');
    expect(await screen.summary()).toEqual(['Check the date of birth and the day of issue: nobody under 16 can have a DBS check']);
    await fillDay(screen, 'dateOfBirth/printed', ['1988', '3', '5']);
    api.on('checks.record', () => certificate);
    await screen.press('Save');
    await screen.sees('Recorded.');
    await screen.heading(samira.displayName);
    expect(api.of('checks.record').at(-1)?.body).toEqual(examples.checks.record[0].body);
  });

  it('besides certificates: identity, training and who speaks for them', async () => {
    const by = { id: people.ruth.id, displayName: 'Tomasz' };
    const other = {
      others: [{ kind: 'references', state: 'pending', lack: 'references-decision' }],
      seen: [
        {
          id: samira.id,
          personId: samira.id,
          kind: 'training',
          name: 'First aid',
          seenOn: '2026-11-01',
          recordedAt: '2026-11-02T10:00:00Z',
          recordedBy: by,
        },
      ],
      referees: [
        {
          id: samira.id,
          name: 'Grace Lee',
          email: 'grace@example.org',
          language: 'en',
          state: 'answered',
          askedAt: '2026-11-02T10:00:00Z',
          expiresAt: '2026-12-02T10:00:00Z',
          answer: { relationship: 'Neighbour', known: 'over-3', words: 'She is kind.', trust: 'yes', answeredAt: '2026-11-03T10:00:00Z' },
        },
      ],
    };
    const api = coordinator()
      .on('checks.listForPerson', () => ({ ...checksOf(), other }))
      .on('references.decide', () => examples.references.decide[0].answer)
      .on('checks.recordTraining', () => examples.checks.recordTraining[0].answer);
    const screen = await desk(`volunteers/${samira.id}`, api);
    await screen.sees('She is kind.');
    await screen.sees('Would let them help somebody whom they love');
    expect(await screen.faults()).toEqual([]);
    await screen.press('Accept this reference');
    await screen.sees('Your decision is recorded.');
    expect(api.of('references.decide')[0]?.body).toEqual({ outcome: 'accepted' });
    (await screen.pressable('Record a training')).click();
    await screen.type('What they learned', 'Food hygiene');
    await fillDay(screen, 'doneOn', ['2026', '11', '5']);
    screen.root.querySelector<HTMLFormElement>('details[open] form')!.requestSubmit();
    await screen.sees('Recorded.');
    expect(api.of('checks.recordTraining')[0]?.body).toEqual({ name: 'Food hygiene', doneOn: '2026-11-05' });
  });
});

const places: readonly Booking[] = ['Ada', 'Bilal', 'Chloe'].map((name, index) => ({
  ...(examples.bookings.listForStaff[1]!.answer as { items: Booking[] }).items[0]!,
  id: `0190a3b4-0000-7000-8000-00000000000${index}`,
  status: 'booked',
  person: { id: samira.id, displayName: name, email: `${name}@example.org` },
}));
const rolesApi = (begun: boolean): TestApi =>
  staffApi('coordinator')
    .on('opportunities.list', () => ({ items: [role] }))
    .on('opportunities.get', () => role)
    .on('opportunities.listSessions', () => ({ items: [session] }))
    .on('opportunities.getSession', () => ({ ...session, startsAt: begun ? '2020-11-24T18:00:00Z' : '2099-11-24T18:00:00Z' }))
    .on('bookings.listForStaff', ({ query }) => ({ items: query.get('session') ? places : [] }));

describe('roles and sessions', () => {
  it('begin with a role whose mistakes stand at their fields', async () => {
    const api = rolesApi(false);
    const screen = await desk('roles', api);
    await screen.heading('Roles and sessions');
    await screen.sees(role.title);
    await screen.press('Add a role');
    await screen.heading('Add a role');
    await fill(screen, 'requirement', 'dbs');
    await screen.press('Save');
    expect(await screen.summary()).toEqual([
      'Select the organisation',
      'Enter a name for the role',
      'Say what volunteers do',
      'Enter the name of the place',
      'Enter number and street',
      'Enter the full postcode, like E2 0HL',
      'Select the level',
      'Select the workforce',
      'Say why the law lets you ask for it',
    ]);
    expect(await screen.faults()).toEqual([]);
  });

  it('plan a series, and say how many are told when one is cancelled', async () => {
    const api = rolesApi(false);
    const screen = await desk(`roles/${role.id}/sessions/new`, api);
    await screen.heading('Add sessions');
    await fillDay(screen, 'date', ['2026', '12', '8']);
    await fill(screen, 'from', '18:00');
    await fill(screen, 'until', '21:00');
    await fill(screen, 'repeat/times', '4');
    await screen.press('Save');
    await screen.heading(role.title);
    expect(api.of('opportunities.createSessions')[0]?.body).toMatchObject({ date: '2026-12-08', repeat: { everyWeeks: 1, times: 4 } });
    location.hash = `#goodturn/desk/roles/${role.id}/sessions/${session.id}`;
    await screen.sees('Who comes');
    (await screen.pressable('Cancel this session')).click();
    await screen.sees('told by e-mail at once: 3');
    await screen.type('Reason', 'The hall is flooded');
    screen.root.querySelector<HTMLFormElement>('details[open] form')!.requestSubmit();
    await screen.sees('People told: 3.');
    expect(api.of('opportunities.cancelSession')[0]?.body).toEqual({ reason: 'The hall is flooded' });
  });

  it('record who came in one table, all at once if that is so, and take it back', async () => {
    const kept = new Map<string, Booking>(places.map((one) => [one.id, one]));
    const api = rolesApi(true)
      .on('bookings.listForStaff', ({ query }) => ({ items: query.get('session') ? [...kept.values()] : [] }))
      .on('bookings.record', ({ body, params }) => {
        const { attended, minutes = 180 } = body as { attended: boolean | null; minutes?: number };
        const id = params['id'] ?? '';
        const { minutes: _, ...before } = kept.get(id)!;
        const status = attended === null ? 'booked' : attended ? 'attended' : 'missed';
        const booking: Booking = { ...before, status, ...(attended && { minutes }) };
        kept.set(id, booking);
        return booking;
      });
    const screen = await desk(`roles/${role.id}/sessions/${session.id}`, api);
    await screen.sees('Who came');
    const statuses = () => [...kept.values()].map(({ minutes, status }) => [status, minutes]);
    await screen.press('Everyone came');
    await screen.sees('for the whole time: 3');
    (await until(() => screen.root.querySelector<HTMLButtonElement>('.panel .btn'), screen.root)).click();
    await screen.sees('Done: 3.');
    expect(statuses()).toEqual(Array.from({ length: 3 }, () => ['attended', 180]));
    await screen.press('Undo');
    await screen.sees('Taken back: 3.');
    expect(statuses()).toEqual(Array.from({ length: 3 }, () => ['booked', undefined]));
    await fill(screen, `came-${places[0]!.id}`, 'attended');
    await fill(screen, `minutes-${places[0]!.id}`, '45');
    await fill(screen, `came-${places[1]!.id}`, 'missed');
    expect(await screen.faults()).toEqual([]);
    await screen.press('Save who came');
    await screen.sees('Recorded: 2.');
    expect(statuses()).toEqual([
      ['attended', 45],
      ['missed', undefined],
      ['booked', undefined],
    ]);
  });
});

describe('settings', () => {
  it('send only what was changed, and show who approved a requirement', async () => {
    const api = staffApi('administrator')
      .on('settings.get', () => settings)
      .on('settings.update', () => settings);
    const screen = await desk('settings', api);
    await screen.heading('Settings');
    expect(await screen.faults()).toEqual([]);
    await screen.press('Rules');
    await screen.type('Days between questions to the Update Service', '14');
    await screen.choose('People of 16 and 17 may help one to one');
    await screen.press('Save');
    await screen.sees('Saved.');
    expect(api.of('settings.update')[0]?.body).toEqual({ checks: { intervalDays: 14 }, volunteering: { oneToOneFrom16: true } });
    await screen.press('Add a kind of help');
    await screen.heading('Add a kind of help');
    expect(await screen.faults()).toEqual([]);
  });

  it('of a kind of help keep what it asks for besides, its skills, and its place until it is moved', async () => {
    const [first, second, ...rest] = settings.categories;
    const asking = { ...first!, skills: ['Gardening'], requirement: { kind: 'identity', also: ['training'] } };
    const api = staffApi('administrator')
      .on('settings.get', () => ({ ...settings, categories: [asking, second!, ...rest] }))
      .on('settings.update', () => settings);
    const screen = await desk(`settings/categories/${first!.id}`, api);
    await screen.choose('References');
    await screen.press('Save');
    await screen.sees('Saved.');
    const sent = () => (api.of('settings.update').at(-1)?.body as CommunityChanges).categories!;
    expect(sent()[0]).toMatchObject({
      id: first!.id,
      skills: ['Gardening'],
      requirement: { kind: 'identity', also: ['references', 'training'] },
    });
    await screen.press(`Move ${first!.names.en} down`);
    await until(() => api.of('settings.update').length === 2, screen.root);
    expect(sent().map(({ id }) => id)).toEqual([second!, first!, ...rest].map(({ id }) => id));
    expect(sent()[1]).toMatchObject({ requirement: { kind: 'identity', also: ['training'] } });
    expect(await screen.faults()).toEqual([]);
  });
});
