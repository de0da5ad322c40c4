import type { Context } from 'hono';

/**
 * Where a call comes from, for counting only: it is never kept or logged.
 * @param trustedProxies how many proxies in front are ours: the address that the outermost of them saw is taken
 */
export function callerAddress(context: Context, trustedProxies: number): string {
  const environment: unknown = context.env;
  const socket =
    typeof environment === 'object' && environment !== null && 'incoming' in environment
      ? (environment as { incoming?: { socket?: { remoteAddress?: string } } }).incoming?.socket?.remoteAddress
      : undefined;
  const forwarded = (context.req.header('x-forwarded-for') ?? '')
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean);
  return (trustedProxies > 0 ? forwarded.at(-trustedProxies) : undefined) ?? socket ?? 'unknown';
}
