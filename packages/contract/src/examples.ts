/** Every operation in use: what is sent, what is answered and what is refused. Documentation prints them and the mock plays them. */
import { areasExamples } from './areas/examples.js';
import { checksExamples } from './checks/examples.js';
import { referencesExamples } from './references/examples.js';
import { bookingsExamples } from './bookings/examples.js';
import { communitiesExamples, settingsExamples } from './communities/examples.js';
import type { Example, ExamplesOf } from './example.js';
import { contract, type ContractEntry } from './index.js';
import { meExamples } from './me/examples.js';
import { offersExamples } from './offers/examples.js';
import type { operations } from './operations.js';
import { opportunitiesExamples } from './opportunities/examples.js';
import { organisationsExamples } from './organisations/examples.js';
import { peopleExamples } from './people/examples.js';
import { queueExamples } from './queue/examples.js';
import { checkInsExamples } from './check-ins/examples.js';
import { safeguardingCasesExamples } from './safeguarding-cases/examples.js';
import { requestsExamples } from './requests/examples.js';
import { safetyExamples } from './safety/examples.js';
import { signInsExamples } from './sign-ins/examples.js';
import { secondFactorExamples } from './second-factor/examples.js';
import { staffExamples } from './staff/examples.js';
import { volunteersExamples } from './volunteers/examples.js';
import { equalityAnswersExamples } from './equality-answers/examples.js';
import { suggestionsExamples } from './suggestions/examples.js';

export { problem } from './example.js';
export { people } from './me/examples.js';
export type { AnswerExample, Example, ExamplesOf, RefusalExample } from './example.js';

export const examples: { readonly [Resource in keyof typeof operations]: ExamplesOf<Resource> } = {
  communities: communitiesExamples,
  settings: settingsExamples,
  areas: areasExamples,
  signIns: signInsExamples,
  me: meExamples,
  requests: requestsExamples,
  offers: offersExamples,
  organisations: organisationsExamples,
  opportunities: opportunitiesExamples,
  bookings: bookingsExamples,
  people: peopleExamples,
  volunteers: volunteersExamples,
  equalityAnswers: equalityAnswersExamples,
  queue: queueExamples,
  checkIns: checkInsExamples,
  safeguardingCases: safeguardingCasesExamples,
  safety: safetyExamples,
  checks: checksExamples,
  references: referencesExamples,
  secondFactor: secondFactorExamples,
  staff: staffExamples,
  suggestions: suggestionsExamples,
};

/** One operation with everything that is known of it. */
export interface DescribedOperation extends ContractEntry {
  readonly resource: keyof typeof operations;
  readonly name: string;
  readonly examples: readonly Example<unknown>[];
}

/** Every operation with its schemas and examples, in the order of the contract. */
export const everyOperation: readonly DescribedOperation[] = (Object.keys(contract) as (keyof typeof contract)[]).flatMap((resource) => {
  const entries: Readonly<Record<string, ContractEntry>> = contract[resource];
  const ofResource = examples[resource] as unknown as Readonly<Record<string, readonly Example<unknown>[] | undefined>>;
  return Object.entries(entries).map(([name, entry]) => ({ ...entry, resource, name, examples: ofResource[name] ?? [] }));
});
