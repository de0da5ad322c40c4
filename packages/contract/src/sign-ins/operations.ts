import { operation } from '../operation.js';
import type { RefreshRequest, SignIn, SignInAttempt, SignInCodeRequest, SignInRequest } from './schemas.js';

export const signInsOperations = {
  sendCode: operation<undefined, SignInCodeRequest, SignInAttempt>()({
    method: 'POST',
    path: '/{community}/sign-in-codes',
    who: 'anyone',
    status: 202,
  }),
  create: operation<undefined, SignInRequest, SignIn>()({
    method: 'POST',
    path: '/{community}/sign-ins',
    who: 'anyone',
    status: 201,
  }),
  refresh: operation<undefined, RefreshRequest, SignIn>()({
    method: 'POST',
    path: '/{community}/sign-ins/refresh',
    who: 'anyone',
    status: 200,
  }),
  end: operation<undefined, undefined, undefined>()({
    method: 'DELETE',
    path: '/{community}/sign-ins/current',
    who: 'person',
    status: 204,
    whileSuspended: true,
  }),
  endAll: operation<undefined, undefined, undefined>()({
    method: 'DELETE',
    path: '/{community}/sign-ins',
    who: 'person',
    status: 204,
    whileSuspended: true,
  }),
};
