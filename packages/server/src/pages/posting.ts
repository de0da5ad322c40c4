import { postRequest } from './ask/posting.js';
import { sendOffer } from './request.js';
import type { SendWaiting } from './sign-in.js';

/** See {@link SendWaiting}. */
export const sendWaiting: SendWaiting = async (visitor, next) => {
  const { ask, offers = [] } = visitor.draft;
  if (ask?.wanted && next.startsWith('/ask')) return postRequest(visitor, ask);
  const offer = offers.find(({ requestId }) => next === `/requests/${requestId}/offer`);
  if (offer) {
    await sendOffer(visitor, offer.requestId, offer.message, offer.key);
    return `/requests/${offer.requestId}`;
  }
  return undefined;
};
