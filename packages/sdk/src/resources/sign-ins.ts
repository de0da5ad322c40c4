import {
  signInsOperations,
  type Me,
  type SignIn,
  type SignInAttempt,
  type SignInCodeRequest,
  type SignInRequest,
} from '@goodturn/contract/operations';
import type { Caller } from '../call.js';
import { OptionError, SignedOutError } from '../errors.js';
import type { CallOptions } from '../options.js';

export interface SignInsResource {
  /** E-mails six numbers. Keep the `attempt` for `create`. */
  sendCode(to: SignInCodeRequest, options?: CallOptions): Promise<SignInAttempt>;
  /** Signs in and keeps the tokens: in this tab, or on this device with `keep`. */
  create(request: SignInRequest, options?: CallOptions): Promise<SignIn>;
  /** Who is signed in on this device, without a call. Nobody when the host gives the tokens: ask `me.get()`. */
  current(): Me | undefined;
  /** Calls the listener when somebody signs in or out, or the person changes; returns what stops that. */
  onChange(listener: (person: Me | undefined) => void): () => void;
  /** Signs out on this device. The device forgets even when the API cannot be told, in which case it rejects. */
  end(options?: CallOptions): Promise<void>;
  /** Signs out everywhere. Like `end`, it rejects when the API could not be told. */
  endAll(options?: CallOptions): Promise<void>;
}

export const signIns = ({ call, keeper, hostSignsIn }: Caller): SignInsResource => {
  const create = call(signInsOperations.create, 'body');
  const ending = (end: (options?: CallOptions) => Promise<unknown>) => async (options?: CallOptions) => {
    if (hostSignsIn || !keeper.current()) return;
    try {
      await end(options);
    } catch (error) {
      // It had ended already, which is what was wanted.
      if (!(error instanceof SignedOutError)) throw error;
    } finally {
      keeper.clear();
    }
  };
  return {
    sendCode: call(signInsOperations.sendCode, 'body'),
    async create(request, options) {
      if (hostSignsIn) throw new OptionError('signIns.create: this client has "getToken", so that people sign in at the host.');
      const signIn = await create(request, options);
      keeper.adopt(signIn, request.keep ?? false);
      return signIn;
    },
    current: () => (hostSignsIn ? undefined : keeper.current()?.person),
    onChange: (listener) => keeper.onChange((signIn) => listener(signIn?.person)),
    end: ending(call(signInsOperations.end)),
    endAll: ending(call(signInsOperations.endAll)),
  };
};
