import { isIPv6 } from 'node:net';
import type { Context } from 'hono';

/**
 * Where a call comes from, for counting only: it is never logged, and never kept as it is.
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
  return networkOf((trustedProxies > 0 ? forwarded.at(-trustedProxies) : undefined) ?? socket ?? 'unknown');
}

/** The address itself, or of IPv6 the /64 that it is in: a single home has that many addresses to call from. */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  if (!isIPv6(address)) return address;
  const [before = '', after] = address.split('%')[0]!.split('::');
  const groupsOf = (part: string | undefined) => (part ? part.split(':') : []);
  const [first, last] = [groupsOf(before), groupsOf(after)];
  const groups = [...first, ...Array<string>(Math.max(0, 8 - first.length - last.length)).fill('0'), ...last];
  return `${groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`;
}

/**
 * The origin under which this server was called, such as `https://goodturn.example`.
 * @param trustedProxies whether a proxy in front is ours: it ends HTTPS, and says so in `X-Forwarded-Proto`
 */
export function ownOrigin(context: Context, trustedProxies: number): string {
  const url = new URL(context.req.url);
  const forwarded = trustedProxies > 0 ? context.req.header('x-forwarded-proto')?.split(',').at(-1)?.trim() : undefined;
  return `${forwarded === 'https' ? 'https:' : url.protocol}//${url.host}`;
}
