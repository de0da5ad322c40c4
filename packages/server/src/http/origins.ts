/**
 * Whether a page of an origin may use a community's API.
 * @param allowed origins of the community's settings; `http://localhost:*` stands for any port
 */
export function originAllowed(origin: string, allowed: readonly string[]): boolean {
  const asked = /^(https?:\/\/(?:\[[\da-f:.]+\]|[^:/]+))(?::(\d{1,5}))?$/.exec(origin.toLowerCase());
  if (!asked) return false;
  return allowed.some((entry) => {
    const one = entry.toLowerCase().replace(/\/$/, '');
    return one === origin.toLowerCase() || (one.endsWith(':*') && one.slice(0, -2) === asked[1]);
  });
}

const exposed = 'Date, Link, ETag, Retry-After, X-Request-Id, Idempotency-Replayed';

/** Lets a page read an answer. */
export function allowOrigin(headers: Headers, origin: string): void {
  headers.set('access-control-allow-origin', origin);
  headers.set('access-control-expose-headers', exposed);
}

/** Answers a preflight: good for two hours. */
export function preflight(origin: string, methods: readonly string[]): Response {
  return new Response(null, {
    status: 204,
    headers: {
      'access-control-allow-origin': origin,
      'access-control-allow-methods': methods.join(', '),
      'access-control-allow-headers': 'Accept-Language, Authorization, Content-Type, Idempotency-Key, If-None-Match, X-Request-Id',
      'access-control-max-age': '7200',
    },
  });
}
