import { operation } from '../operation.js';
import type { OneTimePassword, RecoveryCodes, SecondFactor, SecondFactorSecret } from './schemas.js';

export const secondFactorOperations = {
  get: operation<undefined, undefined, SecondFactor>()({
    method: 'GET',
    path: '/{community}/me/second-factor',
    who: 'person',
    status: 200,
  }),
  begin: operation<undefined, undefined, SecondFactorSecret>()({
    method: 'POST',
    path: '/{community}/me/second-factor',
    who: 'person',
    status: 201,
  }),
  confirm: operation<undefined, OneTimePassword, RecoveryCodes>()({
    method: 'POST',
    path: '/{community}/me/second-factor/confirm',
    who: 'person',
    status: 200,
  }),
  give: operation<undefined, OneTimePassword, SecondFactor>()({
    method: 'POST',
    path: '/{community}/me/second-factor/give',
    who: 'person',
    status: 200,
  }),
  reset: operation<undefined, undefined, undefined>()({
    method: 'POST',
    path: '/{community}/people/{id}/second-factor/reset',
    who: 'administrator',
    status: 204,
    key: true,
  }),
};
