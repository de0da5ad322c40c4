import { createServer } from 'node:http';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/**
 * The host's own web server: Brotli at its best, as the API's server sends its files, files named by their content kept for a year, pages
 * asked for each time.
 * @returns {Promise<{ origin: string, stop(): Promise<void> }>}
 */
export async function startHost() {
  let files = new Map();
  const server = createServer((request, response) => {
    const file = files.get(request.url);
    if (!file) return response.writeHead(404).end();
    const { encoding, body } = packed(file, request.headers['accept-encoding'] ?? '');
    response.writeHead(200, {
      'content-type': `${file.type}; charset=utf-8`,
      'content-length': body.length,
      'cache-control': file.immutable ? 'public, max-age=31536000, immutable' : 'no-cache',
      vary: 'Accept-Encoding',
      ...(encoding && { 'content-encoding': encoding }),
    });
    response.end(body);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    /** Compresses all files before anybody asks, so that no visit pays for it. */
    serve(given) {
      files = new Map([...given].map(([path, file]) => [path, { ...file, ...compressed(file.content) }]));
    },
    async stop() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

const compressed = (content) => ({
  br: brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: content.length } }),
  gzip: gzipSync(content, { level: 9 }),
});

function packed(file, accepted) {
  const encoding = ['br', 'gzip'].find((one) => accepted.includes(one));
  return { encoding, body: encoding ? file[encoding] : file.content };
}
