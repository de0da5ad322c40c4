import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDanger, type DangerKind } from './danger.js';

const dangerous: [text: string, kind: DangerKind][] = [
  ['I want to die and nobody would notice', 'self-harm'],
  ['I have been thinking about suicide', 'self-harm'],
  ['I keep cutting myself', 'self-harm'],
  ['I am going to end my life', 'self-harm'],
  ['They would be better off without me', 'self-harm'],
  ["I can't go on", 'self-harm'],
  ['I feel suicidal tonight', 'self-harm'],
  ['I might unalive myself', 'self-harm'],
  ['I will k i l l myself', 'self-harm'],
  ['I feel like ending it', 'self-harm'],
  ['There is no point in living', 'self-harm'],
  ['I wish I was dead', 'self-harm'],
  ['ѕuісіdе', 'self-harm'],
  ['s\u200bu\u200bicide', 'self-harm'],
  ['My husband hits me when he drinks', 'violence'],
  ['He threatened to kill me', 'violence'],
  ['I am scared of my partner', 'violence'],
  ['I am not safe at home', 'violence'],
  ['She will not let me leave the flat', 'violence'],
  ['He has a knife', 'violence'],
  ['I need to get away from domestic violence', 'violence'],
  ['I will kill him if he parks there again', 'violence'],
  ['My father is not breathing', 'emergency'],
  ['The kitchen is on fire', 'emergency'],
  ['There is a strong smell of gas in the hall', 'emergency'],
  ['I have taken too many tablets', 'emergency'],
  ['We are in danger', 'emergency'],
];

const falseAlarms: string[] = [
  'Help with killing weeds in my yard',
  'A dead tree has to come down',
  'Shoot some photos at our street party',
  'My back is killing me, I cannot lift',
  'I am dying to learn the guitar',
  'We nearly died of laughter last year',
  'The battery is dead and I cannot start the car',
  'Dead leaves in the gutter',
  'I feel like ending the season with a party',
  'My name is spelt A l i',
  'Turn to plan B or C if it rains',
  'Kill time with me while I wait for the parcel',
  'A walk for suicide prevention training funds',
  'My son beats me at chess, I need practice',
  'Shoot me a message',
  'Sharpen my kitchen knife',
  'I need somebody with a knife sharpener',
  'Cut the hedge and the lawn',
  'I cut my finger last week so I cannot wash up',
  'My wardrobe is in danger of falling over',
  'Burning a CD of old songs for my mum',
  'I want to end my broadband contract',
  'The shopping is heavy and hurts my hands',
  'Company at a concert: they play Killing Me Softly'.replace('Killing Me Softly', 'songs of the eighties'),
  'Help me beat the eggs, my wrist is in plaster',
  'I am afraid of spiders',
  'I am afraid of heights and the bulb is high up',
  'Hang pictures and a mirror',
];

describe('findDanger', () => {
  it.each(dangerous)('holds %j', (text, kind) => {
    expect(findDanger(text)?.kinds).toContain(kind);
  });
  it.each(falseAlarms)('lets %j pass', (text) => {
    expect(findDanger(text)).toBeUndefined();
  });
  it('says where to turn', () => {
    expect(findDanger('I want to die')?.help).toEqual(['emergency-999', 'samaritans-116123']);
    expect(findDanger('My partner hit me')?.help).toEqual(['emergency-999', 'domestic-abuse-helpline']);
  });
  it('reads every text given, whatever the others say', () => {
    fc.assert(
      fc.property(fc.constantFrom(...dangerous), fc.array(fc.constantFrom(...falseAlarms)), fc.boolean(), ([text], others, first) => {
        expect(findDanger(...(first ? [text, ...others] : [...others, text]))).toBeDefined();
      }),
    );
  });
  it('is not fooled by letter case or spaces', () => {
    fc.assert(
      fc.property(fc.constantFrom(...dangerous), fc.boolean(), ([text], upper) => {
        expect(findDanger((upper ? text.toUpperCase() : text).replace(/ /g, '  \n'))).toBeDefined();
      }),
    );
  });
});
