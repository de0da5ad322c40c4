import type { Screen } from './screen.js';

/** Answers every question of somebody grown up, from the first page to the check. */
export async function answerAll(screen: Screen): Promise<void> {
  await screen.heading('Who are you?');
  await screen.type('Full name', 'Samira Begum');
  await born(screen, '5', '3', '1988');
  await screen.press('Continue');
  await screen.heading('Where do you start from?');
  await screen.type('Home postcode', 'e2 0hl');
  await screen.choose('Up to 2 km');
  await screen.press('Continue');
  await screen.heading('What can you do?');
  await screen.choose('Listening');
  await screen.choose('Smartphones');
  await screen.press('Continue');
  await screen.heading('Whom or what do you care about?');
  await screen.choose('My community');
  await screen.press('Continue');
  await screen.heading('When are you free?');
  screen.root.querySelector<HTMLElement>('[value=SaturdayMorning]')!.click();
  screen.root.querySelector<HTMLElement>('[value=TuesdayEvening]')!.click();
  await screen.press('Continue');
  await screen.heading('Which languages do you speak?');
  await screen.choose('English');
  await screen.press('More languages');
  await screen.choose('Bangla');
  await screen.press('Continue');
  await screen.heading('What would help you take part?');
  await screen.type('What would help you (optional)', 'I cannot climb stairs.');
  await screen.press('Continue');
  await screen.heading('How soon do you want to hear?');
  await screen.choose('Once a day');
  await screen.press('Continue');
  await screen.heading('How we treat each other');
  await screen.choose('I have read this, and I keep to it');
  await screen.press('Continue');
  await screen.heading('Check your answers');
}

export async function born(screen: Screen, day: string, month: string, year: string): Promise<void> {
  await screen.type('Day', day);
  await screen.type('Month', month);
  await screen.type('Year', year);
}
