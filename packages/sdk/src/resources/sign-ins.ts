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
  const end = async (operation: typeof signInsOperations.end | typeof signInsOperations.endAll, options?: CallOptions) => {
    if (hostSignsIn || !keeper.current()) return;
    try {
      await call(operation, {}, options);
    } catch (error) {
      // It had ended already, which is what was wanted.
      if (!(error instanceof SignedOutError)) throw error;
    } finally {
      keeper.clear();
    }
  };
  return {
    sendCode: (to, options) => call(signInsOperations.sendCode, { body: to }, options),
    async create(request, options) {
      if (hostSignsIn) throw new OptionError('signIns.create: this client has "getToken", so that people sign in at the host.');
      const signIn = await call(signInsOperations.create, { body: request }, options);
      keeper.adopt(signIn, request.keep ?? false);
      return signIn;
    },
    current: () => (hostSignsIn ? undefined : keeper.current()?.person),
    onChange: (listener) => keeper.onChange((signIn) => listener(signIn?.person)),
    end: (options) => end(signInsOperations.end, options),
    endAll: (options) => end(signInsOperations.endAll, options),
  };
};
