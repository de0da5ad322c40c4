import { postRequest } from './ask/posting.js';
import { takePlace } from './opportunities/take.js';
import { sendOffer } from './request.js';
import { signUp } from './volunteer/sign-up.js';
import type { SendWaiting } from './sign-in.js';

/** See {@link SendWaiting}. */
export const sendWaiting: SendWaiting = async (visitor, next) => {
  const { ask, offers = [], place, volunteer } = visitor.draft;
  if (volunteer?.wanted && next === '/volunteer/answers') return signUp(visitor, volunteer);
  if (ask?.wanted && next.startsWith('/ask')) return postRequest(visitor, ask);
  if (place && next === `/opportunities/${place.roleId}/take`) {
    await takePlace(visitor, place);
    return `/opportunities/${place.roleId}`;
  }
  const offer = offers.find(({ requestId }) => next === `/requests/${requestId}/offer`);
  if (offer) {
    await sendOffer(visitor, offer.requestId, offer.message, offer.key);
    return `/requests/${offer.requestId}`;
  }
  return undefined;
};
