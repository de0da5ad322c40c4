import { createAdaptorServer } from '@hono/node-server';
import type { Server as NodeServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { StartError } from '../start-error.js';

export interface Listening {
  /** The port that was asked for, or the one that was free for 0. */
  readonly port: number;
  /** Takes no new connection and waits for the answers under way, at most `seconds`. */
  stop(seconds: number): Promise<void>;
}

/** Bytes: the longest drafts of two communities' hosted pages together are cookies of 21 KB, more than Node usually takes. */
const maxHeaderSize = 32 * 1024;

/** @throws StartError when the port is taken or may not be used */
export async function listen(
  fetch: (request: Request, environment: object) => Promise<Response>,
  host: string,
  port: number,
): Promise<Listening> {
  const server = createAdaptorServer({ fetch, serverOptions: { maxHeaderSize } }) as NodeServer;
  server.keepAliveTimeout = 10_000;
  server.headersTimeout = 15_000;
  server.requestTimeout = 30_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(sentence(error, host, port)));
    server.listen(port, host, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    stop: (seconds) =>
      new Promise((resolve) => {
        const impatient = setTimeout(() => server.closeAllConnections(), seconds * 1000);
        server.close(() => {
          clearTimeout(impatient);
          resolve();
        });
        server.closeIdleConnections();
      }),
  };
}

function sentence(error: Error, host: string, port: number): Error {
  const code = 'code' in error ? error.code : '';
  if (code === 'EADDRINUSE') return new StartError(`Port ${port} is taken: stop the program that uses it, or set PORT to another one.`);
  if (code === 'EACCES') return new StartError(`Port ${port} may not be used by this user: set PORT to one above 1023.`);
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return new StartError(`HOST is “${host}”, which is not an address of this machine: set it to one that is.`);
  return error;
}
