import type { InputError, InputErrorCode } from '@goodturn/contract';

/** One thing that a schema found, as zod says it; only what is used here. */
export interface Issue {
  readonly code: string;
  readonly path: readonly PropertyKey[];
  readonly expected?: string;
  readonly format?: string;
  readonly origin?: string;
  readonly minimum?: number | bigint;
  readonly maximum?: number | bigint;
  readonly keys?: readonly string[];
  readonly values?: readonly unknown[];
  readonly options?: readonly unknown[];
  readonly note?: string;
}

/** How a field is asked for ("Enter a title") and spoken of ("The title must be …"). */
interface Words {
  readonly ask: string;
  readonly name: string;
}

const words: Readonly<Record<string, Words>> = {
  title: { ask: 'Enter a title', name: 'The title' },
  details: { ask: 'Enter some details', name: 'The details' },
  category: { ask: 'Choose a kind of help', name: 'The kind of help' },
  place: { ask: 'Say where', name: 'The place' },
  postcode: { ask: 'Enter a postcode', name: 'The postcode' },
  address: { ask: 'Enter the house or flat and street', name: 'The address' },
  area: { ask: 'Choose a neighbourhood', name: 'The neighbourhood' },
  'place.description': { ask: 'Say where to meet', name: 'The meeting place' },
  'place.name': { ask: 'Enter the name of the place', name: 'The name of the place' },
  description: { ask: 'Enter a description', name: 'The description' },
  organisation: { ask: 'Choose an organisation', name: 'The organisation' },
  name: { ask: 'Enter a name', name: 'The name' },
  website: { ask: 'Enter the address of a website', name: 'The website' },
  causes: { ask: 'Choose causes', name: 'The list of causes' },
  skills: { ask: 'Choose skills', name: 'The list of skills' },
  joining: { ask: 'Say how volunteers join', name: 'How volunteers join' },
  minimumAge: { ask: 'Enter the youngest age', name: 'The youngest age' },
  capacity: { ask: 'Say how many places there are', name: 'The number of places' },
  times: { ask: 'Say how many times', name: 'The number of times' },
  eligibilityReason: { ask: 'Say why the law lets this be asked', name: 'The reason in law' },
  attended: { ask: 'Say whether they came', name: 'Whether they came' },
  endDate: { ask: 'Enter the day on which it ends', name: 'The last day' },
  timing: { ask: 'Say when', name: 'The time' },
  date: { ask: 'Enter a day', name: 'The day' },
  from: { ask: 'Enter a start time', name: 'The start time' },
  until: { ask: 'Enter an end time', name: 'The end time' },
  minutes: { ask: 'Say how many minutes', name: 'The number of minutes' },
  helpersWanted: { ask: 'Say how many people', name: 'The number of people' },
  onBehalfOf: { ask: 'Say whom it is for', name: 'Whom it is for' },
  relationship: { ask: 'Say who they are to you', name: 'Who they are to you' },
  agreed: { ask: 'Say that the other person agreed', name: 'Whether they agreed' },
  message: { ask: 'Write a message', name: 'The message' },
  text: { ask: 'Write something', name: 'The text' },
  reason: { ask: 'Say why', name: 'The reason' },
  note: { ask: 'Write a note', name: 'The note' },
  thanks: { ask: 'Write a thank-you', name: 'The thank-you' },
  email: { ask: 'Enter your e-mail address', name: 'The e-mail address' },
  code: { ask: 'Enter the six numbers from the e-mail', name: 'The code' },
  displayName: { ask: 'Enter the name that neighbours will see', name: 'The name' },
  adult: { ask: 'Say whether you are 18 or over', name: 'Whether you are 18 or over' },
  language: { ask: 'Choose a language', name: 'The language' },
  limit: { ask: 'Say how many', name: 'The number asked for' },
  when: { ask: 'Choose a day', name: 'The day' },
  q: { ask: 'Enter words to search for', name: 'The words to search for' },
  status: { ask: 'Choose a status', name: 'The status' },
  certificateNumber: { ask: 'Enter the certificate number', name: 'The certificate number' },
  level: { ask: 'Choose the level of the certificate', name: 'The level' },
  workforce: { ask: 'Choose the workforce', name: 'The workforce' },
  barredLists: { ask: 'Say which barred lists it shows', name: 'The list of barred lists' },
  issuedOn: { ask: 'Enter the day of issue', name: 'The day of issue' },
  surname: { ask: 'Enter the surname', name: 'The surname' },
  forename: { ask: 'Enter the forename', name: 'The forename' },
  dateOfBirth: { ask: 'Enter the date of birth', name: 'The date of birth' },
  originalSeenOn: { ask: 'Enter the day on which you saw the original', name: 'The day on which you saw the original' },
  identitySeenOn: { ask: 'Enter the day on which you saw who they are', name: 'The day on which you saw who they are' },
  outcome: { ask: 'Choose an outcome', name: 'The outcome' },
  reviewDue: { ask: 'Enter the day on which it is due again', name: 'The day on which it is due again' },
  textVersion: { ask: 'Say which text you read', name: 'The version of the text' },
  parentalResponsibility: {
    ask: 'Say that you are 18 or over and have parental responsibility',
    name: 'That you are 18 or over and have parental responsibility',
  },
  legalName: { ask: 'Enter your full name', name: 'The name' },
  reach: { ask: 'Say how far you go', name: 'How far you go' },
  interests: { ask: 'Choose interests', name: 'The list of interests' },
  availability: { ask: 'Say when you are free', name: 'The list of times' },
  languages: { ask: 'Choose the languages that you speak', name: 'The number of languages' },
  helpToTakePart: { ask: 'Say what would help you to take part', name: 'What would help you to take part' },
  emergencyContact: { ask: 'Say whom to call when you are not well', name: 'The emergency contact' },
  phone: { ask: 'Enter a phone number', name: 'The phone number' },
  password: { ask: 'Enter the six numbers from your app, or a recovery code', name: 'The password' },
  codeOfConduct: { ask: 'Say that you keep to the code of conduct', name: 'The code of conduct' },
  notifications: { ask: 'Say how often you want to hear of requests', name: 'How often you hear of requests' },
  quietHours: { ask: 'Say when to leave you in peace', name: 'The quiet hours' },
  pausedUntil: { ask: 'Enter the day on which you are back', name: 'The day on which you are back' },
  sex: { ask: 'Choose an answer', name: 'The sex' },
  guardianEmail: { ask: 'Enter the e-mail address of your parent or guardian', name: 'The e-mail address' },
  seenOn: { ask: 'Enter the day on which you saw who they are', name: 'The day on which you saw who they are' },
  doneOn: { ask: 'Enter the day of the training', name: 'The day of the training' },
  known: { ask: 'Say how long you have known them', name: 'How long you have known them' },
  trust: { ask: 'Say whether you would let them help', name: 'Whether you would let them help' },
  helpers: { ask: 'Say who helped', name: 'The list of helpers' },
};

const kinds: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  object: 'an object',
  array: 'a list',
  record: 'an object',
};

/** Sentences of formats, by field: a pattern by itself says nothing to a person. */
const formats: Readonly<Record<string, { code: InputErrorCode; detail: string }>> = {
  email: { code: 'email-format', detail: 'Enter an e-mail address such as name@example.org.' },
  guardianEmail: { code: 'email-format', detail: 'Enter an e-mail address such as name@example.org.' },
  code: { code: 'code-format', detail: 'Enter the six numbers from the e-mail.' },
  password: { code: 'code-format', detail: 'Enter the six numbers from your app, or a recovery code.' },
  certificateNumber: { code: 'certificate-number', detail: 'The certificate number has 12 digits.' },
  from: { code: 'not-a-time', detail: 'The start time must be a time such as 14:30.' },
  until: { code: 'not-a-time', detail: 'The end time must be a time such as 14:30.' },
  limit: { code: 'not-whole', detail: 'The number asked for must be a whole number from 1 to 100.' },
  cursor: { code: 'cursor', detail: 'The cursor is not one that the last page gave: start again from the first page.' },
};

/**
 * What a schema found, as errors with sentences that a form can show.
 * @param input what was parsed: tells a missing field from one of another type
 * @param pointerOf turns a path into `#/place/postcode` or `?postcode`
 */
export function inputErrors(issues: readonly Issue[], input: unknown, pointerOf: (path: readonly PropertyKey[]) => string): InputError[] {
  // What no whole number can be comes after what the field says of itself, whose bound is the one to name.
  const inOrder = [...issues].sort((one, other) => Number(one.origin === 'int') - Number(other.origin === 'int'));
  const errors = inOrder.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys') {
      return (issue.keys ?? []).map((key): InputError => ({
        pointer: pointerOf([...issue.path, key]),
        code: 'unknown-field',
        detail: `There is no field “${key}” here.`,
      }));
    }
    const { code, detail } = described(issue, valueAt(input, issue.path));
    return [{ pointer: pointerOf(issue.path), code, detail }];
  });
  // One sentence for a field is enough: an empty address is not also a wrong one.
  return errors.filter((error, index) => errors.findIndex((other) => other.pointer === error.pointer) === index);
}

function described(issue: Issue, value: unknown): { code: InputErrorCode; detail: string } {
  const field = String([...issue.path].reverse().find((part) => typeof part === 'string') ?? '');
  const way = issue.path.filter((part) => typeof part === 'string').join('.');
  const { ask, name } = words[way] ??
    words[field] ?? {
      ask: field ? `Fill in “${field}”` : 'Send a JSON object',
      name: field ? `“${field}”` : 'The body',
    };
  if (value === undefined) return { code: 'missing', detail: `${ask}.` };

  switch (issue.code) {
    case 'invalid_type':
      if (issue.expected === 'int' && typeof value === 'number') return { code: 'not-whole', detail: `${name} must be a whole number.` };
      return { code: 'wrong-type', detail: `${name} must be ${kinds[issue.expected ?? ''] ?? 'of another type'}.` };
    case 'too_small':
      if (issue.origin !== 'string') return { code: 'too-small', detail: `${name} must be ${String(issue.minimum)} or more.` };
      return { code: 'blank', detail: `${ask}.` };
    case 'too_big':
      if (issue.origin === 'string') return { code: 'too-long', detail: `${name} must be ${String(issue.maximum)} characters or fewer.` };
      if (issue.origin === 'array') return { code: 'too-many', detail: `${name} must have ${String(issue.maximum)} entries or fewer.` };
      return { code: 'too-large', detail: `${name} must be ${String(issue.maximum)} or fewer.` };
    case 'invalid_format':
      if (typeof value === 'string' && value.trim() === '') return { code: 'blank', detail: `${ask}.` };
      if (issue.format === 'date') return { code: 'not-a-date', detail: `${name} must be a real day such as 2026-11-28.` };
      return formats[field] ?? { code: 'wrong-type', detail: `${name} is not written as it should be.` };
    case 'invalid_value':
      if (field === 'agreed') return { code: 'agreement-missing', detail: 'Ask only for somebody who knows and has agreed.' };
      return notAChoice(name, issue.values);
    case 'invalid_union':
      if (issue.options) return notAChoice(name, issue.options);
      if (field === 'when') return { code: 'not-a-date', detail: 'The day must be “flexible” or a real day such as 2026-11-28.' };
      return { code: 'wrong-type', detail: `${name} is not written as it should be.` };
    default:
      return { code: 'wrong-type', detail: `${name} is not written as it should be.` };
  }
}

const notAChoice = (name: string, choices: readonly unknown[] = []): { code: InputErrorCode; detail: string } => ({
  code: 'not-a-choice',
  detail: `${name} must be one of: ${choices.map(String).join(', ')}.`,
});

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, part) => (typeof value === 'object' && value !== null ? Reflect.get(value, part) : undefined), input);
}
