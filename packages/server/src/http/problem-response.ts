import { problems, type Problem } from '@goodturn/contract';
import type { ProblemError } from './handler.js';

/**
 * A problem as it travels (RFC 9457).
 * @param docs address of the docs, whose page of problems `type` leads to
 */
export function problemResponse(error: ProblemError, { requestId, docs }: { requestId: string; docs: string }): Response {
  const { status, title } = problems[error.code];
  const problem: Problem = {
    type: `${docs}/problems#${error.code}`,
    title,
    status,
    detail: error.detail,
    code: error.code,
    requestId,
    ...(error.errors ? { errors: error.errors } : {}),
    ...(error.reason === undefined ? {} : { reason: error.reason }),
  };
  const headers = new Headers({ 'content-type': 'application/problem+json', 'cache-control': 'no-store' });
  if (error.retryAfter !== undefined) headers.set('retry-after', String(Math.max(1, Math.ceil(error.retryAfter))));
  if (status === 401) headers.set('www-authenticate', 'Bearer');
  return new Response(JSON.stringify(problem), { status, headers });
}
