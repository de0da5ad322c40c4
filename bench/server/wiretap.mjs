import { createServer, connect } from 'node:net';

/**
 * One statement as it crossed the wire.
 * @typedef {object} Statement
 * @property {string} text
 * @property {(string | null)[]} [values] absent for a statement sent without parameters in the simple protocol
 * @property {string} [name] of a prepared statement
 * @property {boolean} follows true when it was sent without waiting for the answer to the statement before it
 */

/**
 * Stands between the server and PostgreSQL and writes down what the server sends, so that the bare handler can be given
 * exactly that. Understands the frontend messages Query, Parse, Bind and Execute (PostgreSQL documentation, 55.7).
 * @param {URL} target connection string of the database
 */
export async function startWiretap(target) {
  /** @type {Set<{ statements: Statement[] }>} */
  const connections = new Set();
  const server = createServer((client) => {
    const upstream = connect(Number(target.port), target.hostname);
    const record = recorder();
    connections.add(record);
    client.on('data', (chunk) => record.sent(chunk));
    upstream.on('data', (chunk) => record.answered(chunk));
    client.pipe(upstream);
    upstream.pipe(client);
    const end = () => {
      connections.delete(record);
      client.destroy();
      upstream.destroy();
    };
    for (const socket of [client, upstream]) socket.on('error', end).on('close', end);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = new URL(target);
  url.port = String(server.address().port);
  return {
    url: url.href,
    /** What was sent since the last call, one list a connection; connections that sent nothing are left out. @returns {Statement[][]} */
    take: () => [...connections].map((record) => record.statements.splice(0)).filter((statements) => statements.length > 0),
    stop: () => {
      server.close();
      for (const record of connections) record.statements.length = 0;
    },
  };
}

function recorder() {
  const statements = [];
  const prepared = new Map();
  const portals = new Map();
  let started = false;
  let waiting = false;
  const note = (statement) => {
    statements.push({ ...statement, follows: waiting });
    waiting = true;
  };
  const sent = messages((type, body) => {
    const text = cString(body);
    if (type === 'Q') note({ text: text() });
    else if (type === 'P') {
      const name = text();
      prepared.set(name, text());
    } else if (type === 'B') {
      const portal = text();
      const name = text();
      const values = bound(body, text.offset());
      portals.set(portal, { text: prepared.get(name) ?? '', values, ...(name ? { name } : {}) });
    } else if (type === 'E') note(portals.get(text()));
  });
  const answered = messages((type) => {
    if (type === 'Z') waiting = false;
  });
  return {
    statements,
    sent: (chunk) => {
      // The first message of a connection has no type: its length says where the others begin.
      if (!started) {
        started = true;
        chunk = chunk.subarray(chunk.readInt32BE(0));
      }
      sent(chunk);
    },
    answered,
  };
}

/** Cuts a stream into messages: a byte of type, four of length (which counts itself), a body. */
function messages(take) {
  let rest = Buffer.alloc(0);
  return (chunk) => {
    rest = rest.length ? Buffer.concat([rest, chunk]) : chunk;
    while (rest.length >= 5) {
      const end = 1 + rest.readInt32BE(1);
      if (rest.length < end) return;
      take(String.fromCharCode(rest[0]), rest.subarray(5, end));
      rest = rest.subarray(end);
    }
  };
}

function cString(body) {
  let position = 0;
  const read = () => {
    const end = body.indexOf(0, position);
    const value = body.toString('utf8', position, end);
    position = end + 1;
    return value;
  };
  read.offset = () => position;
  return read;
}

function bound(body, offset) {
  const formats = body.readInt16BE(offset);
  offset += 2;
  for (let index = 0; index < formats; index += 1, offset += 2) {
    if (body.readInt16BE(offset) !== 0) throw new Error('The server sent a binary parameter, which the bare handler cannot repeat.');
  }
  const count = body.readInt16BE(offset);
  offset += 2;
  return Array.from({ length: count }, () => {
    const length = body.readInt32BE(offset);
    offset += 4;
    if (length < 0) return null;
    const value = body.toString('utf8', offset, offset + length);
    offset += length;
    return value;
  });
}
