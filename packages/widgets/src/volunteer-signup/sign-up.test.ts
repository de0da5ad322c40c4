import { afterEach, describe, expect, it, vi } from 'vitest';
import { equalityQuestions, ethnicityDetails } from '@goodturn/contract';
import { examples } from '@goodturn/contract/examples';
import type { NewVolunteer, Volunteer, VolunteerDraft } from '@goodturn/sdk/light';
import { Refusal, TestApi } from '../testing/api.js';
import { answerAll, born, signup } from '../testing/signup.js';
import { leave, signIn, tidy, until, type Stage } from '../testing/stage.js';
import { answersTo, bodyOf, questionsFor } from './views/equality/questions.js';

afterEach(() => {
  vi.useRealTimers();
  tidy();
});

const [{ body: sent, answer: samira }] = examples.volunteers.signUp as unknown as [{ body: NewVolunteer; answer: Volunteer }];
const refuse = (pointer: string, code: string): never => {
  throw new Refusal('invalid-input', [{ pointer, code, detail: 'In the words of the server.' }]);
};
const heard = (screen: Stage, type: string): Event[] => {
  const events: Event[] = [];
  screen.element.addEventListener(type, (event) => events.push(event));
  return events;
};

describe('signing up', () => {
  it('leads question by question to a profile, each page without a fault for axe, and says so to the page', async () => {
    const screen = await signup();
    await screen.heading('Help your neighbours');
    const volunteered = heard(screen, 'goodturn-volunteered');
    await screen.press('Sign up to volunteer');
    const faults: string[] = [];
    await screen.heading('Who are you?');
    await screen.sees('Step 1 of 11');
    await answerAll(screen);
    faults.push(...(await screen.faults()));
    for (const said of ['5 March 1988', 'E2 0HL', 'Up to 2 km', 'Listening and Smartphones', 'Tuesday: Evening', 'English and Bangla'])
      expect(screen.text).toContain(said);
    await screen.press('Continue to e-mail');
    await signIn(screen, 'Sign up');
    await screen.heading('Do you want to answer the equality questions?');
    expect(volunteered).toHaveLength(1);
    const [made] = screen.api.of('volunteers.signUp');
    const { quietHours: _, ...rest } = sent;
    expect(made?.body).toEqual({ ...rest, postcode: 'e2 0hl', skills: ['ActiveListening', 'SmartphoneUse'] });
    await screen.choose('No, skip the equality questions');
    await screen.press('Continue');
    await screen.heading('You are signed up to volunteer');
    await screen.sees('What happens next');
    faults.push(...(await screen.faults()));
    expect(screen.api.of('equalityAnswers.add')).toEqual([]);
    expect(faults).toEqual([]);
  });

  it('is at the same answers after a reload, until they are cleared', async () => {
    const first = await signup('you');
    await first.heading('Who are you?');
    await first.type('Full name', 'Samira Begum');
    await born(first, '5', '3', '1988');
    await first.press('Continue');
    await first.heading('Where do you start from?');
    leave();
    const again = await signup('you');
    expect((await again.control('Full name')).value).toBe('Samira Begum');
    expect((await again.control('Year')).value).toBe('1988');
    await again.press('Clear my answers');
    await again.sees('Your answers are cleared');
    expect((await again.control('Full name')).value).toBe('');
    expect(sessionStorage.length).toBe(0);
  });

  it('lets nobody skip a question, and comes back to the check from a change', async () => {
    const screen = await signup('conduct');
    await screen.heading('Who are you?');
    await answerAll(screen);
    location.hash = '#goodturn/volunteer/hear';
    await screen.heading('How soon do you want to hear?');
    await screen.choose('Once a week');
    await screen.press('Continue');
    await screen.heading('Check your answers');
    await screen.sees('Once a week');
  });

  it('says what is wrong on each page in the words of its fields', async () => {
    const api = new TestApi().on('volunteers.preview', ({ body }) => {
      const { legalName, dateOfBirth, languages, reach, codeOfConduct } = body as VolunteerDraft;
      if (legalName === '') refuse('#/legalName', 'blank');
      if (dateOfBirth === '1988-02-30') refuse('#/dateOfBirth', 'not-a-date');
      if (reach && (body as VolunteerDraft).postcode === 'SW1A 1AA') refuse('#/postcode', 'postcode-outside');
      if (languages?.length === 0) refuse('#/languages', 'too-short');
      if (codeOfConduct === '') refuse('#/codeOfConduct', 'blank');
      return { guardian: false, group: 'adult' };
    });
    const screen = await signup('you', api);
    await screen.press('Continue');
    expect(await screen.summary()).toEqual(['Enter your full name', 'Enter your date of birth, like 31 3 1980']);
    await screen.type('Full name', 'Samira Begum');
    await born(screen, '30', '2', '1988');
    await screen.press('Continue');
    await until(() => screen.text.includes('Enter a real day'), screen.root);
    expect(await screen.faults()).toEqual([]);
    await born(screen, '5', '3', '1988');
    await screen.press('Continue');
    await screen.heading('Where do you start from?');
    await screen.type('Home postcode', 'SW1A 1AA');
    await screen.choose('In my neighbourhood');
    await screen.press('Continue');
    expect(await screen.summary()).toEqual(['That postcode is outside Tower Hamlets. Volunteers here live inside it']);
    expect((await screen.control('Home postcode')).value).toBe('SW1A 1AA');
  });

  it('asks for the neighbourhood of a postcode that is not known yet', async () => {
    const api = new TestApi().on('volunteers.preview', ({ body }) => {
      const { area, postcode } = body as VolunteerDraft;
      if (postcode && !area) refuse('#/postcode', 'postcode-choose-area');
      return { guardian: false, group: 'adult' };
    });
    const screen = await signup('you', api);
    await screen.type('Full name', 'Samira Begum');
    await born(screen, '5', '3', '1988');
    await screen.press('Continue');
    await screen.heading('Where do you start from?');
    await screen.type('Home postcode', 'E2 9ZZ');
    await screen.choose('Up to 1 km');
    await screen.press('Continue');
    await screen.summary();
    const option = await until(() => screen.root.querySelector<HTMLOptionElement>('option:nth-child(2)'), screen.root);
    await screen.type('Choose your neighbourhood', option.value);
    await screen.press('Continue');
    await screen.heading('What can you do?');
  });

  it('asks whom to call only where the community asks', async () => {
    const { answer } = examples.communities.get[0] as { answer: object };
    const api = new TestApi().on('communities.get', () => ({
      ...answer,
      volunteering: { emergencyContact: true, codeOfConduct: '2026-11' },
    }));
    const screen = await signup('you', api);
    await screen.sees('Step 1 of 12');
  });

  it('shows an error of the sign-up itself on the page that it belongs to', async () => {
    const api = new TestApi().on('volunteers.signUp', () => refuse('#/codeOfConduct', 'not-a-choice'));
    const screen = await signup('you', api);
    await answerAll(screen);
    await screen.press('Continue to e-mail');
    await signIn(screen, 'Sign up');
    await screen.heading('How we treat each other');
    expect(await screen.summary()).toEqual(['It has changed since you read it. Read it again, then tick the box']);
    api.forget('volunteers.signUp');
    await screen.press('Continue');
    await screen.heading('Check your answers');
    await screen.press('Sign up');
    await screen.heading('Do you want to answer the equality questions?');
    const [first, second] = api.of('volunteers.signUp');
    expect(first?.key).toBe(second?.key);
  });

  it('leads somebody who has signed up before to their profile', async () => {
    const api = new TestApi().on('volunteers.signUp', () => {
      throw new Refusal('wrong-state');
    });
    const screen = await signup('you', api);
    await answerAll(screen);
    await screen.press('Continue to e-mail');
    await signIn(screen, 'Sign up');
    await screen.heading('Your volunteering');
  });
});

describe('young people', () => {
  it('of 12 read a kind sentence, and nothing that they typed is kept', async () => {
    const api = new TestApi().on('volunteers.preview', () => {
      throw new Refusal('too-young');
    });
    const screen = await signup('you', api);
    await screen.type('Full name', 'Amir');
    await born(screen, '1', '5', '2014');
    await screen.press('Continue');
    await screen.heading('Thank you for wanting to help');
    expect(sessionStorage.length).toBe(0);
    expect(await screen.faults()).toEqual([]);
  });

  it('of 14 name a parent, sign in without being asked their age again, and read that the parent has to say yes', async () => {
    const waiting = { ...samira, dateOfBirth: '2012-05-01', guardian: { email: 'parent@example.org', state: 'waiting' } };
    const api = new TestApi()
      .on('volunteers.preview', ({ body }) => ({ guardian: 'dateOfBirth' in (body as object), group: '13-15' }))
      .on('volunteers.signUp', () => waiting);
    let asked = 0;
    api.on('signIns.create', () => {
      asked += 1;
      if (asked === 1) refuse('#/displayName', 'missing');
      return undefined;
    });
    const screen = await signup('you', api);
    await screen.type('Full name', 'Amir Begum');
    await born(screen, '1', '5', '2012');
    await screen.press('Continue');
    await screen.heading('Who is your parent or guardian?');
    await screen.type('E-mail of your parent or guardian', 'parent@example.org');
    await screen.press('Continue');
    await screen.heading('Where do you start from?');
    expect(screen.text).toContain('Step 3 of 12');
    await screen.type('Home postcode', 'e2 0hl');
    await screen.choose('In my neighbourhood');
    for (const heading of ['What can you do?', 'Whom or what do you care about?', 'When are you free?']) {
      await screen.press('Continue');
      await screen.heading(heading);
    }
    await screen.press('Continue');
    await screen.heading('Which languages do you speak?');
    await screen.choose('English');
    await screen.press('Continue');
    await screen.heading('What would help you take part?');
    await screen.press('Continue');
    await screen.heading('How soon do you want to hear?');
    await screen.choose('Once a week');
    await screen.press('Continue');
    await screen.heading('How we treat each other');
    await screen.choose('I have read this, and I keep to it');
    await screen.press('Continue');
    await screen.heading('Check your answers');
    await screen.press('Continue to e-mail');
    await signIn(screen, 'Sign up');
    await screen.heading('What should neighbours call you?');
    expect(screen.text).not.toContain('I am 18 or over');
    await screen.type('Name', 'Amir');
    await screen.press('Sign up');
    await screen.heading('Do you want to answer the equality questions?');
    expect(api.of('signIns.create').at(-1)?.body).toMatchObject({ displayName: 'Amir', adult: false, dateOfBirth: '2012-05-01' });
    expect(api.of('volunteers.signUp')[0]?.body).toMatchObject({ guardianEmail: 'parent@example.org' });
    await screen.press('Continue');
    await screen.heading('Your parent or guardian has to say yes first');
    await screen.sees('We sent parent@example.org a link');
  });
});

describe('the equality questions', () => {
  it('are those of the contract, all with its answers, but for marriage', () => {
    const asked = { disability: 'yes', ethnicity: 'white' };
    const { marriageCivilPartnership: _, ...wanted } = equalityQuestions;
    expect(questionsFor(asked).toSorted()).toEqual(Object.keys(wanted).toSorted());
    for (const [name, answers] of Object.entries(wanted)) {
      if (name !== 'ethnicityDetail') expect([...answersTo(name as 'sex', {}), 'skip']).toEqual(answers);
    }
    for (const [ethnicity, answers] of Object.entries(ethnicityDetails))
      expect([...answersTo('ethnicityDetail', { ethnicity }), 'skip']).toEqual(answers);
    expect(bodyOf({ ethnicity: 'asian', ethnicityDetail: 'irish', disability: 'no', disabilityImpact: 'lot' })).toEqual({
      version: '2026-11',
      ethnicity: 'asian',
      disability: 'no',
    });
  });

  it('can each be left out, and are sent without the sign-in and without any of the sign-up', async () => {
    const screen = await signup('profile');
    await signIn(screen);
    await screen.heading('Your volunteering');
    location.hash = '#goodturn/volunteer/equality';
    await screen.heading('Do you want to answer the equality questions?');
    await screen.choose('Yes, answer the equality questions (takes 2 minutes)');
    await screen.press('Continue');
    await screen.heading('How old are you?');
    await screen.choose('35 to 44');
    expect(await screen.faults()).toEqual([]);
    await screen.press('Continue');
    await screen.heading('What is your sex?');
    await screen.choose('Prefer not to say');
    await screen.press('Continue');
    await screen.heading('Is the gender you identify with the same as your sex registered at birth?');
    await screen.press('Continue');
    await screen.heading('Do you have any physical or mental health conditions or illness lasting or expected to last 12 months or more?');
    await screen.choose('No');
    await screen.press('Continue');
    await screen.heading('What is your ethnic group?');
    await screen.choose('Asian or Asian British');
    await screen.press('Continue');
    await screen.heading('Which of these describes your background best?');
    await screen.choose('Bangladeshi');
    await screen.press('Continue');
    await screen.heading('What is your religion?');
    await screen.press('Continue');
    await screen.heading('Which of these describes how you think of yourself?');
    expect(Object.keys(sessionStorage).filter((key) => key.includes('volunteer'))).toEqual([]);
    await screen.press('Send my answers');
    await until(() => screen.api.of('equalityAnswers.add').length === 1, screen.root);
    const [call] = screen.api.of('equalityAnswers.add');
    expect(call?.body).toEqual({
      version: '2026-11',
      ageBand: '35-44',
      sex: 'skip',
      disability: 'no',
      ethnicity: 'asian',
      ethnicityDetail: 'bangladeshi',
    });
    expect(call?.signedIn).toBe(false);
    await screen.heading('Your volunteering');
  });
});
