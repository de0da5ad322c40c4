import type { Mail } from '../../outbox.js';
import { codeMinutes } from './rules.js';

/** The e-mail that carries a code. It has no link, so that nobody learns to follow one in a mail about signing in. */
export const codeMail = (to: string, code: string, communityName: string): Mail => ({
  to,
  subject: `${code} is your code for ${communityName}`,
  text: [
    `Your code is ${code.slice(0, 3)} ${code.slice(3)}.`,
    '',
    `Type it on the page where you asked for it. It works for ${codeMinutes} minutes.`,
    'Nobody from Goodturn will ever ask you for this code.',
    '',
    'If you did not ask for it, you can delete this e-mail: without the code nobody can sign in as you.',
    '',
    communityName,
  ].join('\n'),
});
