import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { examples } from '@goodturn/contract/examples';
import type { Booking, Opportunity, OwnChecks, OwnReferee, Suggestion, Volunteer } from '@goodturn/sdk/light';
import { Refusal, TestApi } from '../../../testing/api.js';
import { signup } from '../../../testing/signup.js';
import { signIn, tidy, until, type Stage } from '../../../testing/stage.js';

afterEach(tidy);

const samira = examples.volunteers.get[0].answer as unknown as Volunteer;
const own = examples.checks.listOwn[0].answer as unknown as OwnChecks;
const [suggested] = (examples.suggestions.list[0].answer as { items: [Suggestion] }).items;
let api: TestApi;
let volunteer: Volunteer;
beforeEach(() => {
  volunteer = samira;
  api = new TestApi()
    .on('volunteers.get', () => volunteer)
    .on('volunteers.update', ({ body }) => (volunteer = { ...volunteer, ...(body as Partial<Volunteer>) }));
});
async function profile(): Promise<Stage> {
  const screen = await signup('profile', api);
  await signIn(screen);
  await screen.heading('Your volunteering');
  await screen.sees('Your checks');
  return screen;
}

describe('who comes back', () => {
  it('sees what suits them and why, their places and checks, and turns their duty with one switch', async () => {
    const screen = await profile();
    for (const said of ['near you', 'speaks Bangla like you', 'you are free on Saturday mornings', 'You have a place', 'Cleared'])
      expect(screen.text).toContain(said);
    expect((await screen.pressable('Your record of volunteering')).getAttribute('href')).toMatch(/\/c\/tower-hamlets\/volunteer\/record$/);
    expect(await screen.faults()).toEqual([]);
    const turned: boolean[] = [];
    screen.element.addEventListener('goodturn-duty-changed', (event) =>
      turned.push((event as CustomEvent<{ onDuty: boolean }>).detail.onDuty),
    );
    const duty = () => screen.root.querySelector<HTMLElement>('[role=switch]')!;
    expect(duty().ariaChecked).toBe('true');
    duty().click();
    await until(() => duty().ariaChecked === 'false', screen.root);
    await screen.sees('You are off duty. We still tell you of requests that suit you.');
    expect(turned).toEqual([false]);
    await screen.press(`Not this time: ${suggested.request.title}`);
    await screen.sees('Somebody else is asked.');
    expect(api.of('suggestions.notThisTime')).toHaveLength(1);
  });

  it('finds roles that suit them, those that need what they can do first, and joins one in place', async () => {
    const first = (examples.opportunities.list[0].answer as { items: Opportunity[] }).items.find(({ nextSession }) => nextSession);
    const session = { ...first!.nextSession!, placesLeft: 0, waitingList: true, waiting: 6, you: {} };
    const role = (id: number, more: Partial<Opportunity>): Opportunity => {
      const made: Opportunity = { ...first!, id: `01a1f871-0980-7a10-8b20-00000000090${id}`, you: { manages: false }, skills: [], ...more };
      return made;
    };
    const [fits, other, locked, mine, outside] = [
      role(1, { title: 'Fits', skills: samira.skills.slice(0, 1), joining: 'join', nextSession: session }),
      role(2, { title: 'Other', joining: 'apply' }),
      role(3, { title: 'Locked', you: { manages: false, locked: { reason: 'certificate', detail: 'Show a certificate.' } } }),
      role(4, { title: 'Mine', you: { manages: false, booking: { id: first!.id, status: 'applied' } } }),
      role(5, { title: 'Outside', joining: 'link' }),
    ];
    api.on('opportunities.list', () => ({ items: [locked, mine, other, outside, fits] }));
    api.on('bookings.create', () => ({ ...(examples.bookings.create[0].answer as Booking), status: 'waiting', position: 7 }));
    const screen = await profile();
    const part = await until(
      () => [...screen.root.querySelectorAll('section')].find(({ textContent }) => textContent.includes('Roles you could take')),
      screen.root,
    );
    expect([...part.querySelectorAll('h4')].map(({ textContent }) => textContent.trim())).toEqual(['Fits', 'Other', 'Outside']);
    expect([...part.querySelectorAll('button')].map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim())).toEqual([
      'Join: Fits',
      'Apply: Other',
    ]);
    expect(await screen.faults()).toEqual([]);
    part.querySelector('button')?.click();
    await screen.sees('On the waiting list, number 7');
    expect(api.of('bookings.create').map(({ params }) => params['id'])).toEqual([session.id]);
  });

  it('finds what they typed again after a reload, until it is sent or they sign out', async () => {
    const screen = await profile();
    await screen.press('Change your quiet hours');
    await screen.type('Quiet from', '22:15');
    screen.element.remove();
    const again = await signup('profile', api);
    await until(() => again.root.querySelector<HTMLInputElement>('[name="quietHours/from"]')?.value === '22:15', again.root);
    expect((await again.control('Quiet from')).checkVisibility()).toBe(true);
    location.hash = '#goodturn/volunteer/change/help';
    const help = await until(() => again.root.querySelector('textarea'), again.root);
    help.value = 'A seat near the door.';
    help.dispatchEvent(new Event('input', { bubbles: true }));
    again.element.remove();
    const third = await signup('change/help', api);
    await until(() => third.root.querySelector('textarea')?.value === 'A seat near the door.', third.root);
    location.hash = '#goodturn/volunteer/profile';
    await third.press('Sign out');
    await third.sees('You are signed out');
    expect(JSON.stringify(sessionStorage)).not.toMatch(/22:15|near the door/);
  });

  it('takes an application back in words of its own', async () => {
    const applied = { ...(examples.bookings.list[0].answer as { items: Booking[] }).items[0]!, status: 'applied' };
    api.on('bookings.list', () => ({ items: [applied] }));
    api.on('bookings.cancel', () => ({ ...applied, status: 'cancelled' }));
    const screen = await profile();
    expect(screen.text).not.toContain('Give up my place');
    await screen.press('Take back my application');
    await screen.press('Yes');
    await until(() => api.of('bookings.cancel').length, screen.root);
    expect(api.of('bookings.cancel').map(({ params }) => params['id'])).toEqual([applied.id]);
  });

  it('has the way out in reach wherever they are signed in, and lets go of the keyboard when the element is gone', async () => {
    const screen = await profile();
    const links = () => [...screen.root.querySelectorAll('a')].filter(({ textContent }) => /^Exit this page/.test(textContent));
    expect(links().map(({ href, rel }) => [href, rel])).toEqual([['https://www.bbc.co.uk/weather', 'nofollow noreferrer']]);
    for (const [view, heading] of [
      ['change/languages', 'Which languages do you speak?'],
      ['delete', 'Delete my account'],
    ]) {
      location.hash = `#goodturn/volunteer/${view}`;
      await screen.heading(heading!);
      expect(links()).toHaveLength(1);
    }
    screen.element.remove();
    for (let press = 0; press < 3; press += 1) document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Shift' }));
    expect(document.body.textContent).not.toContain('Leaving this page');
  });

  it('names two people who speak for them, and takes one back who has not answered', async () => {
    const named: OwnReferee[] = [];
    const referee = examples.references.ask[0].answer as unknown as OwnReferee;
    const lacking = { kind: 'references', state: 'pending', lack: 'references', nextStep: 'In English' };
    api
      .on('checks.listOwn', () => ({ ...own, others: [lacking] }))
      .on('references.listOwn', () => ({ items: named }))
      .on('references.ask', ({ body }) => {
        const { name, email } = body as { name: string; email: string };
        if (email === 'ruth@example.org')
          throw new Refusal('invalid-input', [{ pointer: '#/email', code: 'not-a-choice', detail: 'In English.' }]);
        const asked = { ...referee, id: `${referee.id.slice(0, -1)}${named.length}`, name, email, state: 'asked' };
        named.push(asked);
        return asked;
      })
      .on('references.remove', () => void named.pop());
    const screen = await profile();
    expect(screen.text).toContain('Next step: name two people who know you, below.');
    for (const [name, email] of [
      ['Mr Lee', 'ruth@example.org'],
      ['Mr Lee', 'lee@example.org'],
      ['Ada', 'ada@example.org'],
    ] as const) {
      await screen.press('Name somebody who knows you');
      await screen.type('Their name', name);
      await screen.type('Their e-mail address', email);
      await screen.press('Send the e-mail');
      if (email !== 'ruth@example.org') await screen.sees(`${name}, ${email}`);
      else {
        expect(await screen.summary()).toEqual(['Enter the address of somebody else, whom you have not named yet']);
        await screen.press('Name somebody who knows you');
      }
    }
    expect(await screen.faults()).toEqual([]);
    expect(screen.text).not.toContain('Name somebody who knows you');
    expect(screen.text).not.toContain('In English');
    [...screen.root.querySelectorAll('button')]
      .filter(({ textContent }) => textContent === 'Take this name back')
      .at(-1)
      ?.click();
    await screen.sees('We no longer ask them.');
    expect(screen.text).not.toContain('ada@example.org');
  });

  it('changes one answer on the page that asked for it, and reads there what is wrong', async () => {
    const screen = await profile();
    location.hash = '#goodturn/volunteer/change/languages';
    await screen.heading('Which languages do you speak?');
    expect((await screen.control('Bangla')).checked).toBe(true);
    await screen.choose('Bangla');
    await screen.press('Save');
    await screen.heading('Your volunteering');
    await screen.sees('Your changes are saved.');
    expect(api.of('volunteers.update').at(-1)?.body).toEqual({ languages: ['en'] });
    location.hash = '#goodturn/volunteer/change/home';
    await screen.heading('Where do you start from?');
    api.on('volunteers.update', () => {
      throw new Refusal('invalid-input', [{ pointer: '#/postcode', code: 'postcode-unknown', detail: 'In the words of the server.' }]);
    });
    await screen.type('Home postcode', 'E1 9ZZ');
    await screen.press('Save');
    expect(await screen.summary()).toEqual(['We do not know that postcode. Check it']);
  });

  it('reads what is locked, why, and the next step', async () => {
    api.on('checks.listOwn', () => ({ ...own, certificates: [{ ...own.certificates[0]!, state: 'pending', lack: 'original' }] }));
    const screen = await profile();
    await screen.sees('Not decided yet');
    await screen.sees('Next step: show your coordinator the original on paper.');
  });

  it('reads the consent, gives it and takes it back', async () => {
    const screen = await profile();
    await screen.press('I agree');
    await screen.sees('You can take this back at any time.');
    expect(api.of('checks.consent')[0]?.body).toEqual({ textVersion: own.consentText.version });
  });

  it('of 14 sees that a parent has to say yes, and sends the e-mail again', async () => {
    volunteer = { ...samira, guardian: { email: 'parent@example.org', state: 'waiting' } };
    const screen = await profile();
    await screen.sees('We e-mailed parent@example.org.');
    await screen.press('Send it again, or to another address');
    await screen.type('E-mail of your parent or guardian', 'mother@example.org');
    await screen.press('Send the e-mail');
    await screen.sees('The e-mail is sent.');
    expect(api.of('volunteers.update').at(-1)?.body).toEqual({ guardianEmail: 'mother@example.org' });
  });

  it('stops volunteering and is told so', async () => {
    const screen = await profile();
    api.on('volunteers.get', () => {
      throw new Refusal('not-found');
    });
    (await screen.pressable('Stop volunteering')).click();
    const sure = await until(() => screen.root.querySelector<HTMLElement>('details[open] form .btn'), screen.root);
    sure.click();
    await screen.sees('You volunteer no longer.');
    expect(api.of('volunteers.leave')).toHaveLength(1);
  });

  it('deletes the account with a fresh code, and reads what stays and why', async () => {
    const screen = await profile();
    await screen.press('Delete my account');
    await screen.heading('Delete my account');
    await screen.sees('What stays without your name, and why');
    expect(await screen.faults()).toEqual([]);
    await screen.press('Send me a code');
    await screen.type('Code', '482 913');
    await screen.press('Delete my account for good');
    await screen.heading('Your account is deleted');
    expect(api.of('me.erase')[0]?.body).toMatchObject({ code: '482 913' });
    expect(sessionStorage.length).toBe(0);
  });
});
