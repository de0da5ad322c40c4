import type { DataExport, ExportPage } from '@goodturn/contract';
import { wordsIn } from '@goodturn/locales/all';
import { signedIn, type CallContext } from '../../http/handler.js';

const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? '&#39;');

const valueText = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

const row = (record: Record<string, unknown>): string =>
  `<dl>${Object.entries(record)
    .map(([key, value]) => `<dt>${escaped(key)}</dt><dd dir="auto">${escaped(valueText(value))}</dd>`)
    .join('')}</dl>`;

const look =
  'body{font:1rem/1.5 system-ui,sans-serif;max-width:48rem;margin:2rem auto;padding:0 1rem}dl{border:1px solid;border-radius:.5rem;padding:.75rem}dt{font-weight:600}dd{margin:0 0 .5rem;white-space:pre-wrap;overflow-wrap:anywhere}';

/** The export as one page that needs nothing else, in the person's language. */
export function exportPage(call: CallContext, { madeAt, data }: DataExport): ExportPage {
  const { community } = call;
  const words = wordsIn(signedIn(call).language, 'pages');
  const direction = words.language === 'ar' ? 'rtl' : 'ltr';
  const parts = Object.entries(data).map(([name, rows]) => `<h2>${escaped(name)} (${rows.length})</h2>${rows.map(row).join('\n')}`);
  const html = `<!doctype html>
<html lang="${escaped(words.language)}" dir="${direction}">
<meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escaped(words('pages/dataTitle'))}</title>
<style>${look}</style>
<h1>${escaped(words('pages/dataTitle'))}</h1>
<p>${escaped(words('pages/dataIntro', { community: community.name }))}</p>
<p><time>${escaped(madeAt)}</time></p>
${parts.join('\n')}
</html>
`;
  return { fileName: `my-data-${madeAt.slice(0, 10)}.html`, html };
}
