import { refused, type ExamplesOf } from '../example.js';

const count = (value: number) => ({ value, suppressed: false });
const hidden = { value: null, suppressed: true };

export const equalityAnswersExamples: ExamplesOf<'equalityAnswers'> = {
  add: [
    { name: 'Some questions answered, the others left out', body: { version: '2026-11', disability: 'no', sex: 'skip' }, status: 204 },
    refused('An answer that there is not', 'invalid-input', 'The sex must be one of: female, male, skip.', {
      body: { version: '2026-11', sex: 'unknown' },
      errors: [{ pointer: '#/sex', code: 'not-a-choice', detail: 'The sex must be one of: female, male, skip.' }],
    }),
  ],
  count: [
    {
      name: 'How many gave each answer',
      status: 200,
      answer: {
        until: '2026-11-01',
        version: '2026-11',
        questions: [
          {
            question: 'sex',
            total: count(60),
            answers: [
              { answer: 'female', count: count(35) },
              { answer: 'male', count: hidden },
              { answer: 'skip', count: hidden },
            ],
          },
        ],
      },
    },
    { name: 'Before anybody answered', scenario: 'empty', status: 200, answer: { until: '2026-11-01', version: '2026-11', questions: [] } },
    refused('Who has another role', 'not-allowed', 'Only coordinators and administrators of the community may see this.'),
  ],
};
