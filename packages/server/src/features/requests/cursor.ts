import { inputProblem, type CallContext } from '../../http/handler.js';
import { sameText } from '../../secrets.js';

/**
 * Writes where a page ended as text that tells clients nothing and that they cannot make themselves.
 * @param list names the list and its order, so that a cursor works only where it was given
 */
export function writeCursor(
  { services }: Pick<CallContext, 'services'>,
  list: string,
  position: readonly (string | number | null)[],
): string {
  const body = Buffer.from(JSON.stringify(position)).toString('base64url');
  return `${body}.${sealOf(services, list, body)}`;
}

/** Reads what {@link writeCursor} wrote. @throws ProblemError invalid-input for anything else */
export function readCursor(
  { services }: Pick<CallContext, 'services'>,
  list: string,
  cursor: string | undefined,
): (string | number | null)[] | undefined {
  if (cursor === undefined) return undefined;
  const [body = '', seal = ''] = cursor.split('.');
  if (!sameText(seal, sealOf(services, list, body))) {
    throw inputProblem({
      pointer: '?cursor',
      code: 'cursor',
      detail: 'This page mark belongs to another list. Start from the first page.',
    });
  }
  return JSON.parse(Buffer.from(body, 'base64url').toString()) as (string | number | null)[];
}

const sealOf = (services: CallContext['services'], list: string, body: string): string =>
  services.secrets.hmac('cursor', `${list}\n${body}`).slice(0, 22);
