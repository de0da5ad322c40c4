import type { Copy, Finding, Patient } from './page.js';

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
export async function lookAtApi(patient: Patient, copy: Copy): Promise<Finding[]> {
  const { community } = patient;
  const api = apiOf(patient, copy);
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

const withoutSlash = (address: string): string => address.replace(/\/$/, '');

/** Address of the API that an element asks: its own, else where its script came from. */
const apiOf = (patient: Patient, { folder }: Copy): string =>
  withoutSlash(new URL(patient.api || new URL(folder).origin, location.href).href);

/** Whether newer files are out than a copy is of, and how this page gets them: by another address, or by another folder of its own. */
export async function lookAtVersion(copy: Copy, scripts: readonly string[], patient: Patient | undefined): Promise<Finding[]> {
  const { version, folder } = copy;
  const api = patient ? apiOf(patient, copy) : new URL(folder).origin;
  const channel = /\/embed\/([^/]+)\/$/.exec(folder)?.[1];
  // The newest address brings the newest by itself, as soon as what the browser keeps is too old.
  if (channel === 'v1') return [];
  const answer = await ask(`${api}/embed/v1/integrity.json`);
  if (!(answer instanceof Response) || !answer.ok) return [];
  const { version: newest, files } = (await answer.json()) as { version: string; files: Record<string, string> };
  if (newest === version) return [];
  const values = { version, newest };
  const script = scripts.find((address) => address.startsWith(folder));
  if (!script) return [{ key: 'doctor/old-bundle', values, paste: `npm install @goodturn/widgets@${newest}` }];
  const file = new URL(script).pathname.split('/').at(-1) ?? '';
  const address = channel ? `${api}/embed/${newest}/${file}` : script.replace(version, newest);
  const paste = `<script type="module" src="${address}" integrity="${files[file] ?? ''}" crossorigin></script>`;
  return channel
    ? [{ key: 'doctor/old', values, paste }]
    : [{ key: 'doctor/old-own', values: { ...values, zip: `${api}/embed/${newest}.zip` }, paste }];
}
