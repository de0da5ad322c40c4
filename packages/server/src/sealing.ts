import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';

/** Where a sealed text is kept. What was sealed for one place opens in no other, so that nobody can move it to another row. */
export interface SealedPlace {
  readonly table: string;
  readonly column: string;
  readonly communityId: string;
  readonly rowId: string;
}

/** Seals what must not be read from a copy of the database: AES-256-GCM (NIST SP 800-38D), with a key that the database never holds. */
export interface Sealing {
  /** @returns text that names its key, so that keys can be changed */
  seal(place: SealedPlace, text: string): string;
  /** @throws SealingError when it was sealed with a key that is not here, for another place, or changed since */
  open(place: SealedPlace, sealed: string): string;
  /** Whether it was sealed with the newest key. */
  isFresh(sealed: string): boolean;
}

/** Why a sealed text does not open. It never repeats the text. */
export class SealingError extends Error {
  override readonly name = 'SealingError';
}

const format = '1';
const nonceBytes = 12;
const tagBytes = 16;

/** What names a key in public: eight digits of its SHA-256. */
const nameOf = (key: Uint8Array): string => createHash('sha256').update(key).digest('hex').slice(0, 8);
const boundTo = ({ table, column, communityId, rowId }: SealedPlace): Buffer => Buffer.from([table, column, communityId, rowId].join('\n'));

/** @param keys 32 bytes each: the first seals, all of them open */
export function sealingWith(keys: readonly [Uint8Array, ...Uint8Array[]]): Sealing {
  const [newest] = keys;
  const byName = new Map(keys.map((key) => [nameOf(key), key]));
  const freshName = nameOf(newest);
  return {
    seal: (place, text) => {
      const nonce = randomBytes(nonceBytes);
      const cipher = createCipheriv('aes-256-gcm', newest, nonce).setAAD(boundTo(place));
      const sealed = Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
      return [format, freshName, sealed.toString('base64url')].join('.');
    },
    open: (place, sealed) => {
      const [version, name = '', body = ''] = sealed.split('.');
      const key = byName.get(name);
      if (version !== format) throw new SealingError('A sealed text is of a format that this version cannot read.');
      if (!key) throw new SealingError(`A sealed text needs the key ${name}: add it to GOODTURN_SEALING_KEY.`);
      const bytes = Buffer.from(body, 'base64url');
      try {
        const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, nonceBytes), { authTagLength: tagBytes })
          .setAAD(boundTo(place))
          .setAuthTag(bytes.subarray(-tagBytes));
        return Buffer.concat([decipher.update(bytes.subarray(nonceBytes, -tagBytes)), decipher.final()]).toString('utf8');
      } catch {
        throw new SealingError(`A sealed text in ${place.table} does not open: it was sealed for another row, or changed.`);
      }
    },
    isFresh: (sealed) => sealed.split('.')[1] === freshName,
  };
}

/** Columns that hold sealed texts, with the column of the row's id: all that has to be sealed anew when the key changes. */
export const sealedColumns: readonly {
  readonly table: string;
  readonly column: string;
  readonly row: 'id' | 'person_id' | 'referee_id';
}[] = [
  { table: 'certificates', column: 'number_sealed', row: 'id' },
  { table: 'certificates', column: 'surname_sealed', row: 'id' },
  { table: 'certificates', column: 'date_of_birth_sealed', row: 'id' },
  { table: 'referees', column: 'name_sealed', row: 'id' },
  { table: 'referees', column: 'email_sealed', row: 'id' },
  { table: 'reference_answers', column: 'answer_sealed', row: 'referee_id' },
  { table: 'birthdays', column: 'date_of_birth_sealed', row: 'person_id' },
  { table: 'second_factors', column: 'secret_sealed', row: 'person_id' },
  { table: 'second_factors', column: 'next_sealed', row: 'person_id' },
  { table: 'volunteers', column: 'legal_name_sealed', row: 'person_id' },
  { table: 'volunteers', column: 'postcode_sealed', row: 'person_id' },
  { table: 'volunteers', column: 'help_to_take_part_sealed', row: 'person_id' },
  { table: 'volunteers', column: 'emergency_contact_sealed', row: 'person_id' },
];

/** Reads keys as the environment has them: 32 bytes each as base64, with commas between. @returns undefined for anything else */
export function sealingKeysFrom(text: string): [Uint8Array, ...Uint8Array[]] | undefined {
  const keys = text.split(',').map((one) => Buffer.from(one.trim(), 'base64'));
  const [first, ...rest] = keys;
  return first && keys.every((key) => key.length === 32) ? [first, ...rest] : undefined;
}
