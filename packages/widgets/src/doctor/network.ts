import type { Finding, Patient } from './page.js';

/** Milliseconds by which a device may be wrong: sign-in tokens live for minutes. */
const mostWrong = 120_000;

/** Asks, and says whether it was the page's own policy that kept it from asking. */
async function ask(address: string, options?: RequestInit): Promise<Response | SecurityPolicyViolationEvent | undefined> {
  let kept: SecurityPolicyViolationEvent | undefined;
  const note = (event: SecurityPolicyViolationEvent): void => {
    if (address.startsWith(event.blockedURI)) kept = event;
  };
  document.addEventListener('securitypolicyviolation', note);
  try {
    return await fetch(address, { cache: 'no-store', credentials: 'omit', ...options });
  } catch {
    // The browser says of a refused policy, a refused origin and a dead server the same. The violation is told in a task of its own.
    await new Promise((resolve) => setTimeout(resolve));
    return kept;
  } finally {
    document.removeEventListener('securitypolicyviolation', note);
  }
}

const findingOfPolicy = (event: SecurityPolicyViolationEvent, origin: string): Finding => ({
  key: 'doctor/csp',
  values: { address: origin, directive: event.effectiveDirective },
  paste: `${event.effectiveDirective} ${directiveOf(event.originalPolicy, event.effectiveDirective)} ${origin};`.replace(/\s+/g, ' '),
});

/** Sources of a directive as the policy has them; without it those of `default-src`, which it would replace. */
function directiveOf(policy: string, directive: string): string {
  const parts = policy.split(';').map((part) => part.trim().split(/\s+/));
  const found = parts.find(([name]) => name === directive) ?? parts.find(([name]) => name === 'default-src');
  return (found?.slice(1) ?? []).filter((source) => source !== "'none'").join(' ');
}

/** What the API says to this page about one element. */
export async function lookAtApi(patient: Patient): Promise<Finding[]> {
  const { community } = patient;
  const api = new URL(patient.api || new URL(import.meta.url).origin, location.href).href.replace(/\/$/, '');
  const { origin } = new URL(api);
  const before = Date.now();
  const answer = await ask(`${api}/v1/${encodeURIComponent(community)}`);
  if (answer instanceof SecurityPolicyViolationEvent) return [findingOfPolicy(answer, origin)];
  if (!answer) {
    const reached = await ask(`${api}/healthz`, { mode: 'no-cors' });
    return reached instanceof Response
      ? [
          {
            key: 'doctor/origin',
            values: { api, origin: location.origin, community },
            paste: `goodturn community origin add ${community} ${location.origin}`,
          },
        ]
      : [{ key: 'doctor/unreachable', values: { api } }];
  }
  const findings: Finding[] = [];
  const told = Date.parse(answer.headers.get('date') ?? '');
  // The answer was made between asking and now: what lies outside by more than that is the clock.
  const wrong = Math.max(before - told, told - Date.now(), 0);
  if (wrong > mostWrong)
    findings.push({
      key: 'doctor/clock',
      values: {
        time: new Intl.NumberFormat('en', { style: 'unit', unit: 'minute', unitDisplay: 'long' }).format(Math.round(wrong / 60_000)),
      },
    });
  if (answer.status === 404) findings.push({ key: 'doctor/community', values: { api, community } });
  else if (!answer.ok) {
    const problem = (await answer.json().catch(() => ({}))) as { code?: string; requestId?: string };
    const { code = 'unknown', requestId = answer.headers.get('x-request-id') ?? '' } = problem;
    findings.push({ key: 'doctor/answer', values: { api, status: answer.status, code, requestId } });
  }
  return findings;
}

/** Whether newer files are out than the page runs. */
export async function lookAtVersion(version: string, folder: string): Promise<Finding[]> {
  const newest = new URL('/embed/v1/integrity.json', folder).href;
  const answer = await ask(newest);
  if (!(answer instanceof Response) || !answer.ok) return [];
  const list = (await answer.json()) as { version: string; files: Record<string, string> };
  if (list.version === version) return [];
  const address = new URL(`/embed/${list.version}/request-board.js`, folder).href;
  const paste = `<script type="module" src="${address}" integrity="${list.files['request-board.js']}" crossorigin></script>`;
  return [{ key: 'doctor/old', values: { version, newest: list.version }, paste }];
}
