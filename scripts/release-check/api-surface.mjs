/**
 * One field of what goes in or out.
 * @typedef {object} Field
 * @property {string} type `string`, `integer`, `list` …
 * @property {boolean} always whether it is always there, or has to be sent
 * @property {(string | number | boolean)[]} [values] where only these are allowed
 * @property {Record<string, number | string>} [bounds] `maxLength`, `minimum` …
 *
 * @typedef {Record<string, Field>} Fields by their way: `place.postcode`, `items[].id`, `place(address).area`
 *
 * @typedef {object} OperationSurface
 * @property {string} method
 * @property {string} path
 * @property {string} who
 * @property {number} status
 * @property {boolean} key whether it needs an `Idempotency-Key`
 * @property {string[]} problems codes that it may answer
 * @property {Fields} input query and body; those of the query begin with `?`
 * @property {Fields} output
 */

const boundNames = ['minLength', 'maxLength', 'minimum', 'maximum', 'minItems', 'maxItems', 'pattern', 'format'];

/**
 * The operations of a contract by their names, as whoever calls them sees them.
 * @param {typeof import('@goodturn/contract')} contract
 * @param {typeof import('zod/mini').toJSONSchema} toJSONSchema
 * @returns {Record<string, OperationSurface>}
 */
export function apiSurface({ contract, noteOf, problemsOf }, toJSONSchema) {
  const printed = (schema, io) => (schema ? toJSONSchema(schema, { io, unrepresentable: 'any' }) : {});
  return Object.fromEntries(
    Object.entries(contract).flatMap(([resource, entries]) =>
      Object.entries(entries).map(([name, { operation, query, body, output }]) => [
        `${resource}.${name}`,
        {
          method: operation.method,
          path: operation.path,
          who: operation.who,
          status: operation.status,
          key: operation.key === true,
          problems: [...problemsOf(operation, noteOf(operation).problems ?? [])].sort(),
          input: { ...fieldsOf(printed(query, 'input'), '?'), ...fieldsOf(printed(body, 'input')) },
          output: fieldsOf(printed(output, 'output')),
        },
      ]),
    ),
  );
}

/**
 * The fields of a JSON Schema with their ways. A choice between objects is told apart by the constant that each of them has.
 * @param {Record<string, any>} schema
 * @returns {Fields}
 */
export function fieldsOf(schema, way = '') {
  const fields = {};
  for (const part of schema.allOf ?? []) Object.assign(fields, fieldsOf(part, way));
  for (const [index, choice] of (schema.oneOf ?? schema.anyOf ?? []).entries()) {
    if (choice.properties || choice.type === 'array') Object.assign(fields, fieldsOf(choice, `${way}(${nameOf(choice) ?? index})`));
  }
  if (schema.type === 'array' && schema.items) Object.assign(fields, fieldsOf(schema.items, `${way}[]`));
  if (typeof schema.additionalProperties === 'object') Object.assign(fields, fieldsOf(schema.additionalProperties, `${way}{}`));
  for (const [name, part] of Object.entries(schema.properties ?? {})) {
    const below = way === '' || way === '?' ? `${way}${name}` : `${way}.${name}`;
    fields[below] = fieldOf(part, schema.required?.includes(name) ?? false);
    Object.assign(fields, fieldsOf(part, below));
  }
  return fields;
}

const nameOf = ({ properties = {} }) => Object.values(properties).find((part) => part.const !== undefined)?.const;

function fieldOf(schema, always) {
  const choices = schema.oneOf ?? schema.anyOf;
  const values = schema.const !== undefined ? [schema.const] : (schema.enum ?? constantsOf(choices));
  const bounds = Object.fromEntries(boundNames.filter((name) => schema[name] !== undefined).map((name) => [name, schema[name]]));
  const type = schema.type ?? (values ? typeof values[0] : choices ? 'choice' : schema.allOf ? 'object' : 'anything');
  return { type, always, ...(values && { values }), ...(Object.keys(bounds).length > 0 && { bounds }) };
}

const constantsOf = (choices) => (choices?.every(({ const: value }) => value !== undefined) ? choices.map((one) => one.const) : undefined);
