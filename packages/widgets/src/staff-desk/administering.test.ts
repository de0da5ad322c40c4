import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { examples, people } from '@goodturn/contract/examples';
import type { Organisation, VolunteerForStaff } from '@goodturn/sdk/light';
import { Refusal, TestApi } from '../testing/api.js';
import { desk, staffApi } from '../testing/desk-work-states.js';
import { tidy, until } from '../testing/stage.js';

const { samira } = people;
const kitchen = examples.organisations.get[0].answer as Organisation;
const answers = examples.people.getVolunteer[0].answer as VolunteerForStaff;

beforeEach(() => page.viewport(1280, 900));
afterEach(tidy);

describe('what a volunteer said of themselves', () => {
  it('is read once a coordinator asks for it, and corrected as the papers have it; what was typed survives a refusal', async () => {
    const api = staffApi('coordinator').on('people.getVolunteer', () => answers);
    const screen = await desk(`volunteers/${samira.id}`, api);
    await screen.sees('That you read them is written into the audit trail.');
    expect(api.of('people.getVolunteer')).toEqual([]);
    expect(screen.text).not.toContain(answers.legalName);
    await screen.press('Show their answers');
    await screen.sees(answers.legalName);
    expect(await screen.faults()).toEqual([]);
    api.on('people.correctVolunteer', () => {
      throw new Refusal('invalid-input', [{ pointer: '#/legalName', code: 'too-long', detail: 'Enter a shorter name.' }]);
    });
    await screen.press('Correct the name or date of birth');
    await screen.type('Full name', 'Samira Begum-Khan');
    await screen.press('Save');
    expect(await screen.summary()).toHaveLength(1);
    expect((await screen.control('Full name')).value).toBe('Samira Begum-Khan');
    api.on('people.correctVolunteer', () => ({ ...answers, legalName: 'Samira Begum-Khan' }));
    await screen.press('Save');
    await screen.sees('It is corrected.');
    expect(api.of('people.correctVolunteer').at(-1)?.body).toEqual({ legalName: 'Samira Begum-Khan' });
    await screen.sees('Samira Begum-Khan');
  });

  it('is not offered to who coordinates one organisation alone', async () => {
    const screen = await desk(
      `volunteers/${samira.id}`,
      new TestApi({ roles: [{ role: 'coordinator', organisationId: kitchen.id }], secondFactor: 'given' }),
    );
    await screen.heading(samira.displayName);
    expect(screen.text).not.toContain('Their answers');
  });
});

describe('organisations', () => {
  it('are listed by how they stand, added and changed', async () => {
    const waits: Organisation = { ...kitchen, id: kitchen.id.replace(/.$/, '9'), name: 'Allotment friends', status: 'pending' };
    const api = staffApi('administrator')
      .on('organisations.list', ({ query }) => ({ items: query.get('status') === 'pending' ? [waits] : [kitchen] }))
      .on('organisations.get', () => kitchen)
      .on('organisations.create', () => kitchen)
      .on('organisations.update', () => kitchen);
    const screen = await desk('organisations', api);
    await screen.heading('Organisations');
    await screen.sees(kitchen.name);
    expect(await screen.faults()).toEqual([]);
    (await screen.control('Show')).value = 'pending';
    await screen.press('Search');
    await screen.sees('Allotment friends');
    await screen.press('Add an organisation');
    await screen.heading('Add an organisation');
    expect(await screen.faults()).toEqual([]);
    await screen.type('Name', 'Knit and natter');
    await screen.type('What it does', 'We knit on Mondays.');
    await screen.press('Save');
    await until(() => api.of('organisations.create').length, screen.root);
    expect(api.of('organisations.create')[0]?.body).toMatchObject({
      name: 'Knit and natter',
      description: 'We knit on Mondays.',
      website: '',
    });
    await screen.sees('Saved.');
    (await screen.control('Show')).value = 'approved';
    await screen.press('Search');
    await screen.press(kitchen.name);
    await screen.type('Telephone', '020 7946 0000');
    await screen.press('Save');
    await until(() => api.of('organisations.update').length, screen.root);
    expect(api.of('organisations.update')[0]?.body).toMatchObject({
      name: kitchen.name,
      phone: '020 7946 0000',
      registration: kitchen.registration,
    });
  });
});

describe('equality counts', () => {
  it('are a table for each question, and say why small numbers are hidden', async () => {
    const screen = await desk('equality', staffApi('administrator'));
    await screen.heading('Equality counts');
    const tables = await until(() => (screen.root.querySelector('table') ? screen.root.querySelectorAll('table') : undefined), screen.root);
    expect(tables[0]?.caption?.textContent.trim()).toBe('What is your sex?');
    expect(screen.text).toContain('Hidden');
    expect(screen.text).not.toMatch(/equality-answer|ageBand/);
    expect(await screen.faults()).toEqual([]);
  });
});

describe('people', () => {
  it('who deleted their data while suspended come back when an administrator says so', async () => {
    const api = staffApi('administrator');
    const screen = await desk('people', api);
    await screen.press('Let somebody come back');
    await screen.type('E-mail address', 'sam@example.org');
    const form = (await screen.control('E-mail address')).form!;
    form.querySelector('button')!.click();
    await screen.sees('They can sign in again.');
    expect(api.of('people.liftAddress')[0]?.body).toEqual({ email: 'sam@example.org' });
  });
});
