import type { GoodTurnCatalogue } from '../catalogue.js';

const span = (minutes: number): string => {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const parts = [hours > 0 ? `${hours} ${hours === 1 ? 'hour' : 'hours'}` : '', rest > 0 ? `${rest} minutes` : ''];
  return parts.filter((part) => part !== '').join(' ');
};
const why = (reason: string | undefined): string[] => (reason ? [`The reason given: “${reason}”`] : []);

/** English. Short words, who did what, what happens next; never a place, never the safe words. */
export const english: GoodTurnCatalogue = {
  greeting: (name) => `Hello ${name},`,
  greetingWithoutName: 'Hello,',
  seeRequest: (link) => `See it here: ${link}`,
  seeYours: (link) => `Go to Yours: ${link}`,
  signature: (community, contact) => `${community}, neighbours helping neighbours${contact ? `\nQuestions? ${contact}` : ''}`,
  danger: 'If you or someone else is in danger, call 999.',
  'request-posted.asker': ({ title, reference }) => ({
    subject: `Your request is on the board: ${title}`,
    lines: [
      `“${title}” is on the board. Its reference is ${reference}.`,
      'We e-mail you when a neighbour offers. This can take a few days. You choose whose offer to accept.',
    ],
  }),
  'request-held.asker': ({ title, reference }) => ({
    subject: `A person will read your request first: ${title}`,
    lines: [
      `We have “${title}”. Its reference is ${reference}. A person reads it before it goes on the board, and we e-mail you then.`,
      'If you need somebody to talk to now, Samaritans answer day and night on 116 123. In danger, call 999.',
    ],
  }),
  'request-waits.moderator': ({ title, reference, reason }) => ({
    subject: `A request waits for you: ${reference}`,
    lines: [
      `“${title}” waits to be read${reason === 'danger' ? ', because its words may tell of danger' : ''}.`,
      'Sign in, read it under Yours, then approve it or decline it with a reason.',
    ],
  }),
  'request-approved.asker': ({ title }) => ({
    subject: `Your request is on the board: ${title}`,
    lines: [`We have read “${title}” and it is now on the board. We e-mail you when a neighbour offers.`],
  }),
  'request-declined.asker': ({ title, reason }) => ({
    subject: `Your request is not on the board: ${title}`,
    lines: [`We have read “${title}” and cannot put it on the board.`, ...why(reason), 'You can ask again in other words, or call us.'],
  }),
  'request-declined.helper': ({ title }) => ({
    subject: `A visit is off: ${title}`,
    lines: [`“${title}” was taken off the board by the moderators, so your match has ended. There is nothing more to do.`],
  }),
  'request-cancelled.asker': ({ title }) => ({
    subject: `You cancelled your request: ${title}`,
    lines: [`“${title}” is off the board. Neighbours who had offered have been told.`],
  }),
  'request-cancelled.helper': ({ title, other, reason }) => ({
    subject: `${other} cancelled: ${title}`,
    lines: [`${other} no longer needs help with “${title}”, so there is nothing more to do. Thank you for being there.`, ...why(reason)],
  }),
  'request-changed.helper': ({ title, other }) => ({
    subject: `${other} changed a request: ${title}`,
    lines: [`${other} changed “${title}”. Look at it again before you go.`],
  }),
  'request-expiring.asker': ({ title, days }) => ({
    subject: `Your request ends in ${days} days: ${title}`,
    lines: [`“${title}” leaves the board in ${days} days. If you still need help after that, ask again: it takes a minute.`],
  }),
  'request-expired.asker': ({ title }) => ({
    subject: `Your request has ended: ${title}`,
    lines: [`“${title}” was on the board for its whole time and has now left it. If you still need help, ask again.`],
  }),
  'request-expired.helper': ({ title }) => ({
    subject: `A request has ended: ${title}`,
    lines: [`The time of “${title}” is over, so your match has ended. Thank you for being there.`],
  }),
  'request-done.helper': ({ title, other, minutes, thanks }) => ({
    subject: `Thank you. “${title}” is done`,
    lines: [
      `${other} confirmed that “${title}” is done${minutes ? ` and that you gave ${span(minutes)}` : ''}.`,
      ...(thanks ? [`${other} says: “${thanks}”`] : []),
      'If it is not finished, say so under Yours within 14 days.',
    ],
  }),
  'request-done-by-time.asker': ({ title }) => ({
    subject: `“${title}” is done`,
    lines: [
      `A neighbour told us that “${title}” is done, and seven days have gone by, so we have closed it. If it is not finished, say so under Yours within 14 days.`,
    ],
  }),
  'request-done-by-time.helper': ({ title, minutes }) => ({
    subject: `Thank you. “${title}” is done`,
    lines: [
      `“${title}” is done${minutes ? `, and ${span(minutes)} are down as yours` : ''}. If it is not finished, say so under Yours within 14 days.`,
    ],
  }),
  'request-reopened.asker': ({ title, other }) => ({
    subject: `It is not finished: ${title}`,
    lines: [`${other} says that “${title}” is not finished yet. Write to each other under Yours.`],
  }),
  'request-reopened.helper': ({ title, other, reason }) => ({
    subject: `It is not finished: ${title}`,
    lines: [`${other} says that “${title}” is not finished yet. Write to each other under Yours.`, ...why(reason)],
  }),
  'offer-received.asker': ({ title, other }) => ({
    subject: `${other} offers to help: ${title}`,
    lines: [
      `${other} offers to help with “${title}”.`,
      'Read the offer under Yours, then accept or decline it. Only a neighbour whom you accept sees where to come.',
    ],
  }),
  'offer-accepted.helper': ({ title, other }) => ({
    subject: `${other} said yes: ${title}`,
    lines: [
      `${other} accepted your offer to help with “${title}”.`,
      'Under Yours you now find where to go, the safe words for the door, and messages for the two of you.',
    ],
  }),
  'offer-declined.helper': ({ title, other, reason }) => ({
    subject: `${other} said no this time: ${title}`,
    lines: [`${other} declined your offer to help with “${title}”. Other neighbours need a hand too.`, ...why(reason)],
  }),
  'offer-closed.helper': ({ title }) => ({
    subject: `A request has closed: ${title}`,
    lines: [`“${title}” has ended, so your offer is closed. Thank you for offering. Other neighbours need a hand too.`],
  }),
  'offer-withdrawn.asker': ({ title, other }) => ({
    subject: `${other} withdrew an offer: ${title}`,
    lines: [`${other} can no longer offer help with “${title}”. Other neighbours still see it.`],
  }),
  'match-ended-by-asker.asker': ({ title, other }) => ({
    subject: `You ended the match: ${title}`,
    lines: [`${other} no longer comes to help with “${title}” and no longer sees where it is. The place is free for another neighbour.`],
  }),
  'match-ended-by-asker.helper': ({ title, other, reason }) => ({
    subject: `${other} no longer needs you: ${title}`,
    lines: [`${other} ended the match for “${title}”. There is nothing more to do. Thank you for being there.`, ...why(reason)],
  }),
  'match-ended-by-helper.asker': ({ title, other, reason }) => ({
    subject: `${other} cannot come: ${title}`,
    lines: [
      `${other} cannot help with “${title}” after all and no longer sees where it is. The place is free again for another neighbour.`,
      ...why(reason),
    ],
  }),
  'match-ended-by-helper.helper': ({ title, other }) => ({
    subject: `You withdrew: ${title}`,
    lines: [`You no longer help with “${title}”. ${other} has been told.`],
  }),
  'match-ended.asker': ({ title }) => ({
    subject: `A match has ended: ${title}`,
    lines: [`One of the matches for “${title}” has ended. The place is free again for another neighbour.`],
  }),
  'match-ended.helper': ({ title }) => ({
    subject: `A match has ended: ${title}`,
    lines: [`The match for “${title}” has ended. There is nothing more to do.`],
  }),
  'helper-done.asker': ({ title, other }) => ({
    subject: `Is it done? ${title}`,
    lines: [
      `${other} says that “${title}” is done.`,
      'Under Yours, say how long it took and say thank you if you like. If you say nothing, we close it after 7 days. If it is not finished, say so there.',
    ],
  }),
  'message-received.either': ({ title, other }) => ({
    subject: `${other} wrote to you: ${title}`,
    lines: [`You have a new message from ${other} about “${title}”.`],
  }),
  'reported.moderator': ({ title, reason }) => ({
    subject: 'A report waits for you',
    lines: [
      `Something about “${title}” was reported: ${reason}.`,
      'Sign in and read the report under Yours. The person reported is not told.',
    ],
  }),
  'message-danger.moderator': ({ title }) => ({
    subject: 'Words of danger in a message',
    lines: [`A message about “${title}” may tell of danger. Sign in and read it under Yours.`],
  }),
};
