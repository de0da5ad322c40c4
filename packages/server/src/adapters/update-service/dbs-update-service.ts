import { XMLParser, XMLValidator } from 'fast-xml-parser';
import * as z from 'zod/mini';
import { certificateStatuses, NotConfirmedError, type StatusAnswer, type StatusQuestion, type UpdateService } from './update-service.js';

export interface UpdateServiceSettings {
  /** Without a slash at the end. Default: the service itself. */
  readonly url?: string;
  /** For one check, in milliseconds. Default 30,000: the service is known to be slow. */
  readonly timeoutMs?: number;
}

const usualUrl = 'https://secure.crbonline.gov.uk/crsc/api/status';
/** Bytes of an answer that are read: a result has some hundred. */
const longest = 16_384;

const parser = new XMLParser({ ignoreAttributes: true, parseTagValue: false, processEntities: false, allowBooleanAttributes: false });
const result = z.object({
  statusCheckResult: z.object({
    statusCheckResultType: z.literal('SUCCESS'),
    status: z.enum(certificateStatuses),
    printDate: z.optional(z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/))),
  }),
});

/**
 * Asks the service of the Disclosure and Barring Service: one GET for a certificate, all six parameters, no key.
 * Anything but a well-formed success with one of the four statuses is "could not confirm". Source: Multiple Status Checking Guide 2.0.
 */
export function dbsUpdateService({ url = usualUrl, timeoutMs = 30_000 }: UpdateServiceSettings = {}): UpdateService {
  return {
    async check(question) {
      const response = await fetch(addressOf(url, question), {
        signal: AbortSignal.timeout(timeoutMs),
        headers: { accept: 'application/xml' },
        // A redirect would take the name, the birthday and the number to another address.
        redirect: 'manual',
      }).catch(() => undefined);
      if (!response) throw new NotConfirmedError('no-answer', 'it did not answer');
      if (response.status !== 200) {
        await response.body?.cancel().catch(() => undefined);
        throw new NotConfirmedError('refused', `it answered ${response.status}`);
      }
      const text = await readText(response);
      return understand(response.headers.get('content-type') ?? '', text);
    },
  };
}

/** The address holds everything that is private about a check: it goes to `fetch` and nowhere else. */
function addressOf(url: string, { certificateNumber, dateOfBirth, surname, organisationName, checker }: StatusQuestion): string {
  const [year, month, day] = dateOfBirth.split('-');
  const query = new URLSearchParams({
    dateOfBirth: `${day}/${month}/${year}`,
    surname: surname.toUpperCase(),
    hasAgreedTermsAndConditions: 'true',
    organisationName,
    employeeSurname: checker.surname,
    employeeForename: checker.forename,
  });
  return `${url}/${encodeURIComponent(certificateNumber)}?${query}`;
}

async function readText(response: Response): Promise<string> {
  const parts: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const part of response.body ?? []) {
      length += part.length;
      if (length > longest) break;
      parts.push(part);
    }
  } catch {
    throw new NotConfirmedError('no-answer', 'its answer broke off');
  }
  if (length > longest) throw new NotConfirmedError('not-understood', 'its answer was far too long');
  return Buffer.concat(parts).toString('utf8');
}

function understand(type: string, text: string): StatusAnswer {
  if (!/xml/i.test(type)) throw new NotConfirmedError('not-understood', 'its answer was not XML');
  // The parser alone takes half a document for a whole one.
  if (/<!DOCTYPE/i.test(text) || XMLValidator.validate(text) !== true)
    throw new NotConfirmedError('not-understood', 'its answer was not well-formed XML');
  const parsed = result.safeParse(parser.parse(text));
  if (!parsed.success) throw new NotConfirmedError('not-understood', 'its answer was not a result');
  const { status, printDate } = parsed.data.statusCheckResult;
  return { status, ...(printDate !== undefined && { issuedOn: printDate }) };
}
