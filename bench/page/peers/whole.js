import { listAreas, listRequests, readCommunity } from './client.js';
import { fill, startForms } from './forms.js';
import { nameCategories, showProblem, showRequests } from './list.js';

/** The board in a library of elements: what differs between them is the tags and how a dialog opens. */
export function startBoard({ option, dialogs }) {
  const find = document.getElementById('find');
  const more = document.getElementById('more');
  let filters = {};
  let requests = [];
  let next;
  let turn = 0;

  async function load(cursor) {
    const mine = (turn += 1);
    try {
      const page = await listRequests({ ...filters, cursor });
      if (mine !== turn) return;
      requests = cursor ? [...requests, ...page.items] : page.items;
      next = page.nextCursor;
      showRequests(requests, Boolean(next));
      more.hidden = !next;
    } catch (problem) {
      if (mine === turn) showProblem(problem);
    }
  }

  find.addEventListener('submit', (event) => {
    event.preventDefault();
    filters = Object.fromEntries(new FormData(find));
    void load();
  });
  more.addEventListener('click', () => load(next));
  void load();
  startChoices(option);
  startForms(dialogs, () => load());
}

/** Areas and kinds of help for the selects, beside the list. */
export function startChoices(option) {
  listAreas().then((areas) => fill('area', areas, option), showProblem);
  readCommunity().then(({ categories }) => {
    const named = categories.map(({ id, names }) => ({ id, name: names.en }));
    fill('category', named, option);
    nameCategories(new Map(named.map(({ id, name }) => [id, name])));
  }, showProblem);
}

/** An element of a list of choices. */
export const optionOf = (tag) => (value, text) => Object.assign(document.createElement(tag), { value, textContent: text });
