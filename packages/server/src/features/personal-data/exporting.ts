import type { DataExport } from '@goodturn/contract';
import { sql } from 'kysely';
import { actAs } from '../../database/scope.js';
import { ProblemError, signedIn, type CallContext } from '../../http/handler.js';
import { personById } from '../me/store.js';
import { findPerson } from '../people/store.js';
import { recordAudit } from '../staff/audit.js';
import { rolesInPolicies } from '../staff/rules.js';
import { asSystem } from '../staff/as-system.js';
import { sealedColumns } from '../../sealing.js';
import { holdings, type Holding } from './holdings.js';

const camelCase = (column: string): string => column.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
const plain = (value: unknown): unknown => (value instanceof Date ? value.toISOString() : value);

/** A row in plain keys; what is empty is left out. */
const plainRow = (row: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(row).flatMap(([column, value]) => (value === null ? [] : [[camelCase(column), plain(value)]])));

async function rowsOf(call: CallContext, { table, person }: Holding, columns: readonly string[]): Promise<Record<string, unknown>[]> {
  const { rows } = await sql<Record<string, unknown>>`select ${sql.join(columns.map((column) => sql.ref(column)))} from ${sql.table(table)}
    where community_id = ${call.community.id} and ${sql.ref(person)} = ${signedIn(call).id} order by 1`.execute(call.transaction);
  return rows.map((row) => plainRow(openedRow(call, table, row)));
}

/** What is sealed of the person themselves is opened for them. */
const openedRow = ({ community, services, person }: CallContext, table: string, row: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(row).map(([column, value]) => {
      const sealed = sealedColumns.find((one) => one.table === table && one.column === column);
      const rowId = sealed?.row === 'person_id' ? person?.id : row[sealed?.row ?? ''];
      if (!sealed || typeof value !== 'string' || typeof rowId !== 'string') return [column, value];
      const place = { table, column, communityId: community.id, rowId };
      return [column.replace(/_sealed$/, ''), services.sealing.open(place, value)];
    }),
  );

/** Everything that is kept of whoever calls, but for what {@link holdings} names as secret. */
export async function exportData(call: CallContext): Promise<DataExport> {
  const { community, now } = call;
  const data: DataExport['data'] = {};
  for (const holding of holdings) {
    const { given } = holding;
    if (!given) continue;
    const read = () => rowsOf(call, holding, given.columns);
    data[given.as] = given.bySystem ? await asSystem(call, read) : await read();
  }
  return { madeAt: now.toISOString(), community: { slug: community.slug, name: community.name }, data };
}

/** The same of somebody else, on their behalf: what they would be given themselves, and nothing more. @throws ProblemError not-found */
export async function exportForPerson(call: CallContext, id: string): Promise<DataExport> {
  await findPerson(call, id);
  const person = await personById(call.transaction, call.community.id, id);
  if (!person) throw new ProblemError('not-found');
  const { transaction } = call;
  // Policies show what is theirs to them alone.
  await actAs(transaction, { personId: id });
  const data = await exportData({ ...call, person: { ...person, roles: [] } });
  await actAs(transaction, { personId: signedIn(call).id, ...rolesInPolicies(signedIn(call)) });
  await recordAudit(call, { action: 'people.export', subject: { kind: 'person', id }, personId: id });
  return data;
}
