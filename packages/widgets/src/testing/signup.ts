import '../volunteer-signup/define.js';
import { TestApi } from './api.js';
import { put, type Stage } from './stage.js';

/** Puts a sign-up on the page at a view, with an API that answers as `api` says. */
export function signup(view = '', api = new TestApi(), attributes: Readonly<Record<string, string>> = {}): Promise<Stage> {
  history.replaceState(null, '', view ? `#goodturn/volunteer/${view}` : location.pathname);
  return put('goodturn-volunteer-signup', api, attributes);
}

export { answerAll, born } from './signup-answers.js';
