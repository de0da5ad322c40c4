import {
  signInsOperations,
  type Me,
  type SignIn,
  type SignInAttempt,
  type SignInCodeRequest,
  type SignInRequest,
} from '@goodturn/contract/operations';
import type { Caller } from '../call.js';
import type { CallOptions } from '../options.js';

export interface SignInsResource {
  /** E-mails six numbers. Keep the `attempt` for `create`. */
  sendCode(to: SignInCodeRequest, options?: CallOptions): Promise<SignInAttempt>;
  /** Signs in and keeps the tokens: in this tab, or on this device with `keep`. */
  create(request: SignInRequest, options?: CallOptions): Promise<SignIn>;
  /** Who is signed in on this device, without a call. */
  current(): Me | undefined;
  /** Calls the listener when somebody signs in or out, or the person changes; returns what stops that. */
  onChange(listener: (person: Me | undefined) => void): () => void;
  /** Signs out on this device. The device forgets even when the API cannot be reached. */
  end(options?: CallOptions): Promise<void>;
  /** Signs out everywhere. */
  endAll(options?: CallOptions): Promise<void>;
}

export const signIns = ({ call, keeper }: Caller): SignInsResource => {
  const end = async (operation: typeof signInsOperations.end | typeof signInsOperations.endAll, options?: CallOptions) => {
    try {
      await call(operation, {}, options);
    } finally {
      keeper.clear();
    }
  };
  return {
    sendCode: (to, options) => call(signInsOperations.sendCode, { body: to }, options),
    async create(request, options) {
      const signIn = await call(signInsOperations.create, { body: request }, options);
      keeper.adopt(signIn, request.keep ?? false);
      return signIn;
    },
    current: () => keeper.current()?.person,
    onChange: (listener) => keeper.onChange((signIn) => listener(signIn?.person)),
    end: (options) => end(signInsOperations.end, options),
    endAll: (options) => end(signInsOperations.endAll, options),
  };
};
