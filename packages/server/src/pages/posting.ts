import { postRequest } from './ask/posting.js';
import { sendOffer } from './request.js';
import type { SendWaiting } from './sign-in.js';

/** See {@link SendWaiting}. */
export const sendWaiting: SendWaiting = async (visitor, next) => {
  const { ask, offer } = visitor.draft;
  if (ask?.wanted && next.startsWith('/ask')) return postRequest(visitor, ask);
  if (offer && next === `/requests/${offer.requestId}/offer`) {
    await sendOffer(visitor, offer.requestId, offer.message, offer.key);
    return `/requests/${offer.requestId}`;
  }
  return undefined;
};
