/**
 * The page of a host with a board on it, the same head, words and order for all. Peers write their fields and dialogs as HTML, as their
 * own documentation shows it, so that nothing of it waits for their script.
 */

const error = (name) => `<p class="error" data-error="${name}" hidden></p>`;

/** The browser's own fields. */
export const plain = {
  input: (name, label, more = '') => `<label>${label}<input name="${name}" ${more}></label>${error(name)}`,
  textarea: (name, label, more = '') => `<label>${label}<textarea name="${name}" rows="4" ${more}></textarea></label>${error(name)}`,
  select: (name, label, options = [], chosen = '') =>
    `<label>${label}<select name="${name}">${options
      .map(([value, text]) => `<option value="${value}"${value === chosen ? ' selected' : ''}>${text}</option>`)
      .join('')}</select></label>${error(name)}`,
  checkbox: (name, label, more = '') => `<label class="tick"><input type="checkbox" name="${name}" ${more}> ${label}</label>`,
  button: (label, more = '') => `<button ${more}>${label}</button>`,
  card: (content) => `<article class="card">${content}</article>`,
  dialog: (id, label, content) => `<dialog id="${id}" aria-labelledby="${id}-title"><h2 id="${id}-title">${label}</h2>${content}</dialog>`,
};

/** The fields of a library of elements. @param {'sl' | 'wa'} prefix */
export const elements = (prefix) => ({
  input: (name, label, more = '') => `<${prefix}-input name="${name}" label="${label}" ${more}></${prefix}-input>${error(name)}`,
  textarea: (name, label, more = '') => `<${prefix}-textarea name="${name}" label="${label}" ${more}></${prefix}-textarea>${error(name)}`,
  select: (name, label, options = [], chosen = '') =>
    `<${prefix}-select name="${name}" label="${label}" value="${chosen}">${options
      .map(([value, text]) => `<${prefix}-option value="${value}">${text}</${prefix}-option>`)
      .join('')}</${prefix}-select>${error(name)}`,
  checkbox: (name, label, more = '') => `<${prefix}-checkbox name="${name}" ${more}>${label}</${prefix}-checkbox>`,
  button: (label, more = '') => `<${prefix}-button ${more}>${label}</${prefix}-button>`,
  card: (content) => `<${prefix}-card class="card">${content}</${prefix}-card>`,
  dialog: (id, label, content) => `<${prefix}-dialog id="${id}" label="${label}">${content}</${prefix}-dialog>`,
});

const lengths = [15, 30, 45, 60, 90, 120, 180, 240, 360, 480];
const numbers = (values) => values.map((value) => [String(value), String(value)]);

/** Search, list, form and sign-in in a library's fields. */
export function board({ input, textarea, select, checkbox, button, card, dialog }) {
  const line = card('<h3></h3><p class="kind"></p><p class="facts"></p>');
  return `<section class="board" aria-labelledby="board-title">
<h2 id="board-title">Neighbours who need a hand</h2>
${button('Ask for help', 'id="ask-open" variant="primary"')}
<form id="find" role="search">
${input('q', 'Words', 'type="search" maxlength="100"')}
${select('area', 'Area', [['', 'All areas']])}
${select('category', 'Kind of help', [['', 'Every kind']])}
${button('Show', 'type="submit"')}
</form>
<p id="found" role="status">Loading</p>
<ul id="list">${`<li class="wait">${line}</li>`.repeat(4)}</ul>
${button('Show more', 'id="more" hidden')}
<template id="line"><li>${line}</li></template>
${dialog(
  'ask',
  'Ask for help',
  `<form id="ask-form" novalidate>
<p class="error" data-error="" role="alert" hidden></p>
${select('category', 'Kind of help')}
${input('title', 'What do you need?', 'maxlength="100" required')}
${textarea('details', 'Tell us more', 'maxlength="2000" required')}
${select(
  'place',
  'Where is it?',
  [
    ['address', 'At an address'],
    ['meeting', 'Somewhere public'],
    ['remote', 'By telephone or online'],
  ],
  'address',
)}
${input('postcode', 'Postcode', 'autocomplete="postal-code"')}
${input('address', 'House or flat and street', 'autocomplete="street-address"')}
${select('area', 'Area')}
${input('description', 'Where to meet')}
${select(
  'timing',
  'When?',
  [
    ['flexible', 'Any time'],
    ['by', 'By a day'],
    ['on', 'On a day'],
  ],
  'flexible',
)}
${input('date', 'Day', 'type="date"')}
${select('minutes', 'How many minutes will it take?', numbers(lengths), '60')}
${select('helpersWanted', 'How many helpers?', numbers([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]), '1')}
${input('relationship', 'For somebody else? Who are they to you?')}
${checkbox('agreed', 'They know and agree')}
${button('Post my request', 'type="submit" variant="primary"')}
</form>`,
)}
${dialog(
  'sign',
  'Sign in',
  `<form id="sign-form" novalidate>
<p class="error" data-error="" role="alert" hidden></p>
<div data-step="email">${input('email', 'E-mail', 'type="email" autocomplete="email"')}</div>
<div data-step="code" hidden>${input('code', 'Six numbers from the e-mail', 'autocomplete="one-time-code" inputmode="numeric"')}
${checkbox('keep', 'Keep me signed in on this device')}</div>
<div data-step="name" hidden>${input('displayName', 'First name', 'autocomplete="given-name"')}
${checkbox('adult', 'I am 18 or over')}</div>
${button('Continue', 'type="submit" variant="primary"')}
</form>`,
)}
</section>`;
}

/** The snippet as the documents give it. @param {string} api */
export const snippet = (api, community) => `<script type="module" src="${api}/embed/v1/request-board.js"></script>
<goodturn-request-board community="${community}"><p>The request board is not here just now. To ask for help, call us.</p></goodturn-request-board>`;

/** A whole page of a host. @param {{ head?: string, body: string, api: string, community: string }} parts */
export const page = ({ head = '', body, api, community }) => `<!doctype html>
<html lang="en" data-api="${api}" data-community="${community}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Help from your neighbours</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/host.css">
${head}
</head>
<body>
<header><strong>A council</strong></header>
<main>
<h1>Help from your neighbours</h1>
${body}
</main>
</body>
</html>
`;
