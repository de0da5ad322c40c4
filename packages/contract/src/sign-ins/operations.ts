import { operation } from '../operation.js';
import type { RefreshRequest, SignIn, SignInAttempt, SignInCodeRequest, SignInRequest } from './schemas.js';

export const signInsOperations = {
  sendCode: operation<undefined, SignInCodeRequest, SignInAttempt>()({
    method: 'POST',
    path: '/{community}/sign-in-codes',
    who: 'anyone',
    status: 202,
    problems: [],
    summary: 'E-mail six numbers to sign in with',
  }),
  create: operation<undefined, SignInRequest, SignIn>()({
    method: 'POST',
    path: '/{community}/sign-ins',
    who: 'anyone',
    status: 201,
    problems: ['code-wrong', 'code-expired', 'code-used-up'],
    summary: 'Sign in with the six numbers',
  }),
  refresh: operation<undefined, RefreshRequest, SignIn>()({
    method: 'POST',
    path: '/{community}/sign-ins/refresh',
    who: 'anyone',
    status: 200,
    problems: ['sign-in-ended'],
    summary: 'Exchange a refresh token for fresh tokens',
  }),
  end: operation<undefined, undefined, undefined>()({
    method: 'DELETE',
    path: '/{community}/sign-ins/current',
    who: 'person',
    status: 204,
    problems: [],
    summary: 'Sign out on this device',
  }),
  endAll: operation<undefined, undefined, undefined>()({
    method: 'DELETE',
    path: '/{community}/sign-ins',
    who: 'person',
    status: 204,
    problems: [],
    summary: 'Sign out everywhere',
  }),
};
