/**
 * One line of the table.
 * @typedef {object} Figure
 * @property {string} name what was measured, against what
 * @property {number} value
 * @property {string} shown the value and the numbers behind it, in words
 * @property {{ least: number } | { most: number } | undefined} bound nothing when the figure is only shown
 * @property {string} [boundShown]
 */

/** @param {Figure} figure */
export function isMet({ bound, value }) {
  if (!bound) return undefined;
  return 'least' in bound ? value >= bound.least : value <= bound.most;
}

/** Prints the figures as a Markdown table, so that it can be pasted into the documents as it is. @param {Figure[]} figures */
export function printTable(figures) {
  const rows = figures.map((figure) => {
    const met = isMet(figure);
    return [figure.name, figure.shown, boundText(figure), met === undefined ? 'shown only' : met ? 'met' : 'NOT MET'];
  });
  const table = [['figure', 'measured', 'bound', ''], ...rows];
  const widths = table[0].map((_, column) => Math.max(...table.map((row) => row[column].length)));
  const line = (cells) => `| ${cells.map((cell, column) => cell.padEnd(widths[column])).join(' | ')} |`;
  console.log([line(table[0]), `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`, ...table.slice(1).map(line)].join('\n'));
}

function boundText({ bound, boundShown }) {
  if (boundShown) return boundShown;
  if (!bound) return '';
  return 'least' in bound ? `at least ${bound.least}` : `at most ${bound.most}`;
}
