import { locales, readNotes, readPart, readRules, TranslationError } from './catalogues.mjs';

const marks = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text) => text.replace(/[&<>"]/g, (mark) => marks[mark]);

/**
 * All that Goodturn says, with what a language says already, as XLIFF 1.2: every translator's tool reads it. A sentence with
 * plural forms is a group with a unit for each form, as gettext's is (XLIFF 1.2 Representation Guide for Gettext PO).
 * @param language BCP 47 tag, of a language that there is or a new one
 * @returns the file's text, how many units it has, and how many of them wait for a translation
 */
export async function exportLanguage(language, folder = locales) {
  const rules = await readRules(folder);
  refuse(language);
  const state = rules.languages[language]?.reviewed ? 'final' : 'needs-review-translation';
  const counts = { sentences: 0, missing: 0 };
  const files = [];
  for (const part of rules.parts) {
    const [english, given, { whole, notes }] = [
      await readPart('en', part, folder),
      await readPart(language, part, folder),
      await readNotes(part, folder),
    ];
    const unit = (id, source, target, note, indent) => {
      counts.sentences += 1;
      if (target === undefined) counts.missing += 1;
      const lines = [
        `<trans-unit id="${escaped(id)}"${target !== undefined && state === 'final' ? ' approved="yes"' : ''}>`,
        `  <source>${escaped(source)}</source>`,
        target === undefined ? '  <target state="new"></target>' : `  <target state="${state}">${escaped(target)}</target>`,
        ...(note ? [`  <note>${escaped(note)}</note>`] : []),
        '</trans-unit>',
      ];
      return lines.map((line) => `${indent}${line}`).join('\n');
    };
    const units = Object.entries(english).map(([key, sentence]) => {
      const note = notes.get(key) ?? '';
      if (typeof sentence === 'string') return unit(key, sentence, text(given[key]), note, '      ');
      const forms = rules.formsOf(language).map((form) => {
        const numbers = rules.numbersOf(language, form);
        const source = numbers.length === 1 && numbers[0] === 1 ? (sentence.one ?? sentence.other) : sentence.other;
        return unit(`${key}[${form}]`, source, given[key]?.[form], [note, forNumbers(numbers)].filter(Boolean).join(' '), '        ');
      });
      return `      <group id="${escaped(key)}" restype="x-gettext-plurals">\n${forms.join('\n')}\n      </group>`;
    });
    files.push(
      [
        `  <file original="${part}" source-language="en" target-language="${language}" datatype="plaintext" xml:space="preserve">`,
        ...(whole ? ['    <header>', `      <note>${escaped(whole)}</note>`, '    </header>'] : []),
        '    <body>',
        ...units,
        '    </body>',
        '  </file>',
      ].join('\n'),
    );
  }
  const text12 = [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">',
    ...files,
    '</xliff>',
    '',
  ].join('\n');
  return { text: text12, ...counts };
}

const text = (sentence) => (typeof sentence === 'string' ? sentence : undefined);

/** Which numbers a form is for, and whether it may leave the number out. */
function forNumbers(numbers) {
  if (numbers.length === 0) return 'For numbers that are not whole, such as 1.5.';
  if (numbers.length === 1) return `For ${numbers[0]} only: {count} may be left out.`;
  const few = numbers.slice(0, 6).map((number) => number.toLocaleString('en'));
  return `For ${few.join(', ')}${numbers.length > few.length ? ' and so on' : ''}.`;
}

/** @throws TranslationError when no such language can be exported or imported */
export function refuse(language) {
  if (language === 'en') throw new TranslationError('English is what the others are made from: change it in packages/locales/src/en.');
  let known = [];
  try {
    known = Intl.PluralRules.supportedLocalesOf(language);
  } catch {
    // Not even the form of a tag: said below with the unknown ones.
  }
  if (!/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(language) || known.length === 0)
    throw new TranslationError(`“${language}” is no language whose plural forms Node.js knows: write a BCP 47 tag such as pl or cy.`);
}
