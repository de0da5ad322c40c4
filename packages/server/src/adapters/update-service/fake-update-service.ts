import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The DBS Update Service as tests and the demonstration have it: a real HTTP server, where the first digit of the number decides. */
export interface FakeUpdateService {
  /** What to give the adapter: `http://127.0.0.1:…/crsc/api/status`. */
  readonly url: string;
  /** Certificate numbers that were asked for, the newest last. */
  readonly asked: readonly string[];
  stop(): Promise<void>;
}

const wanted = ['dateOfBirth', 'surname', 'hasAgreedTermsAndConditions', 'organisationName', 'employeeSurname', 'employeeForename'];

const success = (status: string, more = ''): string =>
  `<statusCheckResult><statusCheckResultType>SUCCESS</statusCheckResultType><status>${status}</status>${more}</statusCheckResult>`;
const certificate = (surname: string): string =>
  `<forename>BILLY</forename><surname>${surname}</surname><printDate class="sql-date">2013-06-10</printDate>`;

/** What the first digit gives. Nine answers, as other fakes of the service have them, so that one knows them by heart. */
const answers: Readonly<Record<string, (response: ServerResponse, surname: string) => void>> = {
  1: (response) => sendXml(response, success('NO_MATCH_FOUND')),
  2: (response, surname) => sendXml(response, success('BLANK_NO_NEW_INFO', certificate(surname))),
  3: (response, surname) => sendXml(response, success('NON_BLANK_NO_NEW_INFO', certificate(surname))),
  4: (response, surname) => sendXml(response, success('NEW_INFO', certificate(surname))),
  5: (response, surname) => sendXml(response, success('PENDING_REVIEW', certificate(surname))),
  6: (response, surname) => sendXml(response, success('BLANK_NO_NEW_INFO', certificate(surname)).slice(0, -20)),
  // Twenty seconds, unless the caller's patience ends first.
  7: (response) => void setTimeout(() => response.destroy(), 20_000).unref(),
  8: (response) => sendXml(response, '<statusCheckResult><statusCheckResultType>FAILURE</statusCheckResultType></statusCheckResult>'),
  9: (response) => sendText(response, 500, 'Internal server error'),
};

function answer(request: IncomingMessage, response: ServerResponse, asked: string[]): void {
  if (request.method !== 'GET') return sendText(response, 405, 'Method not allowed');
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://fake');
  const number = /^\/crsc\/api\/status\/(\d{12})$/.exec(pathname)?.[1];
  const birthday = /^\d{2}\/\d{2}\/(\d{4})$/.exec(searchParams.get('dateOfBirth') ?? '');
  const year = Number(birthday?.[1]);
  const youngest = new Date().getUTCFullYear() - 16;
  if (
    !number ||
    !birthday ||
    year < 1900 ||
    year > youngest ||
    wanted.some((name) => !searchParams.get(name)) ||
    searchParams.get('hasAgreedTermsAndConditions') !== 'true'
  )
    return sendText(response, 400, 'Bad request');
  asked.push(number);
  const give = answers[number[0]!];
  if (give) give(response, searchParams.get('surname')!.replace(/[<&]/g, ''));
  else sendText(response, 400, 'Bad request');
}

function sendXml(response: ServerResponse, xml: string): void {
  response.writeHead(200, { 'content-type': 'application/xml' }).end(xml);
}

function sendText(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'content-type': 'text/plain' }).end(text);
}

/** Starts the fake on a free port of this machine. */
export async function startFakeUpdateService(): Promise<FakeUpdateService> {
  const asked: string[] = [];
  const server = createServer((request, response) => answer(request, response, asked));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/crsc/api/status`,
    asked,
    stop: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}
