import {
  commonProblems,
  contract,
  isForStaff,
  mediaTypeOf,
  noteOf,
  problems,
  type ContractEntry,
  type ProblemCode,
} from '@goodturn/contract';
import * as z from 'zod/mini';
import { version } from '../version.js';

type Json = Record<string, unknown>;

const schemaOf = (schema: z.ZodMiniType, io: 'input' | 'output'): Json => {
  const { $schema: _, '~standard': __, ...plain } = z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as Json;
  return plain;
};

/** The contract as OpenAPI 3.1. */
export function openApi(): Json {
  const paths: Record<string, Json> = {};
  for (const [resource, entries] of Object.entries(contract)) {
    for (const [name, entry] of Object.entries(entries) as [string, ContractEntry][]) {
      const path = `/v1${entry.operation.path}`;
      paths[path] = { ...paths[path], [entry.operation.method.toLowerCase()]: operationOf(resource, name, entry) };
    }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Goodturn',
      version,
      description: 'Neighbours ask for help and neighbours answer.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    tags: Object.keys(contract).map((resource) => ({ name: resource })),
    paths,
    components: { schemas: { Problem: problemSchema }, securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } } },
  };
}

function operationOf(resource: string, name: string, entry: ContractEntry): Json {
  const { operation } = entry;
  const inPath = [...operation.path.matchAll(/\{(\w+)\}/g)].map(([, parameter]) => ({
    name: parameter,
    in: 'path',
    required: true,
    schema: parameter === 'id' ? { type: 'string', format: 'uuid' } : { type: 'string' },
  }));
  const key = operation.key
    ? [{ name: 'Idempotency-Key', in: 'header', required: true, schema: { type: 'string', minLength: 1, maxLength: 255 } }]
    : [];
  return {
    operationId: `${resource}.${name}`,
    summary: noteOf(operation).summary,
    tags: [resource],
    ...(operation.who === 'anyone' ? { security: [{}, { bearer: [] }] } : { security: [{ bearer: [] }] }),
    'x-who': operation.who,
    parameters: [...inPath, ...queryParameters(entry), ...key, ...(isKept(entry) ? [ifNoneMatch] : [])],
    ...(entry.body ? { requestBody: bodyOf(entry.body) } : {}),
    responses: { [operation.status]: successOf(entry), ...(isKept(entry) && { 304: unchanged }), ...problemsOf(entry) },
  };
}

function queryParameters(entry: ContractEntry): Json[] {
  if (!entry.query) return [];
  const { properties = {}, required = [] } = schemaOf(entry.query, 'input') as { properties?: Record<string, Json>; required?: string[] };
  return Object.entries(properties).map(([name, schema]) => ({ name, in: 'query', required: required.includes(name), schema }));
}

function bodyOf(schema: z.ZodMiniType): Json {
  return { required: !z.safeParse(schema, undefined).success, content: { 'application/json': { schema: schemaOf(schema, 'input') } } };
}

/** Whether a caller may keep the answer and ask again with its tag: what is read without a token. */
const isKept = ({ operation }: ContractEntry): boolean => operation.method === 'GET' && operation.who === 'anyone';
const tagged = {
  ETag: { description: 'When read without a token: the tag of this answer (RFC 9110, 8.8.3).', schema: { type: 'string' } },
};
const unchanged = { description: 'The caller has this answer already: its tag is the one of If-None-Match.', headers: tagged };
const ifNoneMatch = {
  name: 'If-None-Match',
  in: 'header',
  description: 'The `ETag` of an answer that the caller kept.',
  schema: { type: 'string' },
};

function successOf(entry: ContractEntry): Json {
  if (!entry.output) return { description: 'Done' };
  return {
    description: noteOf(entry.operation).summary,
    ...(isKept(entry) && { headers: tagged }),
    content: { [mediaTypeOf(entry.operation)]: { schema: schemaOf(entry.output, 'output') } },
  };
}

/** Problems by status, each with the codes that it may carry. */
function problemsOf(entry: ContractEntry): Record<string, Json> {
  const { operation } = entry;
  const signedIn: ProblemCode[] = ['signed-out', 'token-expired', 'sign-in-ended'];
  const codes = new Set<ProblemCode>([
    ...noteOf(operation).problems,
    ...commonProblems,
    ...signedIn,
    ...(operation.who === 'adult' ? (['adults-only'] as const) : []),
    ...(isForStaff(operation.who) ? (['not-allowed'] as const) : []),
    ...(operation.key ? (['idempotency-key-missing', 'idempotency-key-malformed', 'in-progress', 'idempotency-key-reused'] as const) : []),
    ...(entry.body ? (['malformed-json', 'too-large', 'unsupported-media-type'] as const) : []),
  ]);
  const byStatus = new Map<number, ProblemCode[]>();
  for (const code of codes) byStatus.set(problems[code].status, [...(byStatus.get(problems[code].status) ?? []), code]);
  return Object.fromEntries(
    [...byStatus].map(([status, some]) => [
      status,
      {
        description: some.map((code) => `\`${code}\`: ${problems[code].title}`).join('. '),
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    ]),
  );
}

const problemSchema: Json = {
  type: 'object',
  required: ['type', 'title', 'status', 'detail', 'code', 'requestId'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string', description: 'A sentence that may be shown to a person.' },
    code: { type: 'string', examples: Object.keys(problems) },
    requestId: { type: 'string' },
    reason: { type: 'string', description: 'With `locked`: what is lacking.' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['pointer', 'code', 'detail'],
        properties: { pointer: { type: 'string' }, code: { type: 'string' }, detail: { type: 'string' } },
      },
    },
  },
};
