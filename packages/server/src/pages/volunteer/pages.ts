import type { Visitor } from '../visitor.js';
import { isQuestion } from './answers.js';
import { change, changePage } from './change.js';
import { dataFile, dataPage, deleteAccount, deletePage } from './data.js';
import { donePage } from './done.js';
import { answerEquality, equalityPage } from './equality.js';
import { makeMove, profilePage } from './profile.js';
import { recordPage, signedRecord } from './record.js';
import { answerQuestion, clearSignUp, sendChecked, signUpPage, startPage, youngPage } from './sign-up.js';

type Page = (visitor: Visitor, parameter: (name: string) => string) => Promise<Response | undefined>;
const nothing = Promise.resolve(undefined);

/** Pages of volunteering by address below `/c/{community}`. */
export const volunteerPages: Readonly<Record<string, { get?: Page; post?: Page }>> = {
  '/volunteer': { get: (visitor) => startPage(visitor) },
  '/volunteer/answers': { get: (visitor) => signUpPage(visitor, 'answers'), post: (visitor) => sendChecked(visitor) },
  '/volunteer/young': { get: (visitor) => youngPage(visitor) },
  '/volunteer/clear': { get: (visitor) => startPage(visitor), post: (visitor) => clearSignUp(visitor) },
  '/volunteer/equality': { get: (visitor) => equalityPage(visitor), post: (visitor) => answerEquality(visitor) },
  '/volunteer/done': { get: (visitor) => donePage(visitor) },
  '/volunteer/profile': { get: (visitor) => profilePage(visitor) },
  '/volunteer/record': { get: (visitor) => recordPage(visitor) },
  '/volunteer/record-signed': { get: (visitor) => signedRecord(visitor) },
  '/volunteer/my-data': { get: (visitor) => dataPage(visitor) },
  '/volunteer/my-data-json': { get: (visitor) => dataFile(visitor) },
  '/volunteer/delete': { get: (visitor) => deletePage(visitor), post: (visitor) => deleteAccount(visitor) },
  '/volunteer/profile/:what': {
    // Whoever loads the address of a form again gets the page that it is on.
    get: (visitor) => profilePage(visitor),
    post: (visitor, at) => makeMove(visitor, at('what')),
  },
  '/volunteer/profile/:what/:id': {
    get: (visitor) => profilePage(visitor),
    post: (visitor, at) => makeMove(visitor, at('what'), at('id')),
  },
  '/volunteer/change/:page': {
    get: (visitor, at) => {
      const page = at('page');
      return isQuestion(page) ? changePage(visitor, page) : nothing;
    },
    post: (visitor, at) => {
      const page = at('page');
      return isQuestion(page) ? change(visitor, page) : nothing;
    },
  },
  '/volunteer/:page': {
    get: (visitor, at) => {
      const page = at('page');
      return isQuestion(page) ? signUpPage(visitor, page) : nothing;
    },
    post: (visitor, at) => {
      const page = at('page');
      return isQuestion(page) ? answerQuestion(visitor, page) : nothing;
    },
  },
};
