import { factsText } from './texts.js';

/** The list of requests, from a template in the page. */
const list = document.getElementById('list');
const found = document.getElementById('found');
const template = document.getElementById('line');
let categories = new Map();
let shown = [];

function line(request) {
  const item = template.content.cloneNode(true);
  item.querySelector('h3').textContent = request.title;
  item.querySelector('.kind').textContent = categories.get(request.category) ?? '';
  item.querySelector('.facts').textContent = factsText(request);
  return item;
}

/** Names of the kinds of help, which come by a call of their own. */
export function nameCategories(names) {
  categories = names;
  list.querySelectorAll('li:not(.wait) .kind').forEach((kind, index) => {
    kind.textContent = categories.get(shown[index].category) ?? '';
  });
}

export function showRequests(requests, hasMore) {
  shown = requests;
  list.replaceChildren(...requests.map(line));
  found.textContent = requests.length ? `${requests.length}${hasMore ? ' or more' : ''} requests` : 'Nothing was found. Try fewer words.';
}

export const showProblem = (problem) => {
  list.replaceChildren();
  found.textContent = problem.message;
};
