import instantsearch from 'instantsearch.js/es';
import connectInfiniteHits from 'instantsearch.js/es/connectors/infinite-hits/connectInfiniteHits';
import connectMenu from 'instantsearch.js/es/connectors/menu/connectMenu';
import connectSearchBox from 'instantsearch.js/es/connectors/search-box/connectSearchBox';
import { listRequests } from './client.js';
import { startForms } from './forms.js';
import { showProblem, showRequests } from './list.js';
import { optionOf, startChoices } from './whole.js';

/** InstantSearch's own parts for words, choices and a list that grows, over our API; the form and its dialogs are the browser's own. */
const find = document.getElementById('find');
const more = document.getElementById('more');

/** InstantSearch counts pages, the API hands out cursors: where each page of a search begins. */
const cursors = new Map();

async function searchOne({ params }) {
  const chosen = Object.fromEntries((params.facetFilters ?? []).flat().map((facet) => facet.split(/:(.*)/)));
  const query = { q: params.query, area: chosen.area, category: chosen.category };
  const name = JSON.stringify(query);
  const number = params.page ?? 0;
  const { items, nextCursor } = await listRequests({ ...query, cursor: cursors.get(`${name} ${number}`) });
  if (nextCursor) cursors.set(`${name} ${number + 1}`, nextCursor);
  return {
    hits: items.map((item) => ({ ...item, objectID: item.id })),
    page: number,
    nbPages: number + (nextCursor ? 2 : 1),
    nbHits: items.length,
    hitsPerPage: items.length,
    query: params.query,
    params: '',
    processingTimeMS: 1,
    facets: {},
  };
}

const search = instantsearch({
  indexName: 'requests',
  searchClient: { search: async (searches) => ({ results: await Promise.all(searches.map(searchOne)) }) },
  future: { preserveSharedStateOnUnmount: true },
});

/** The pages read so far, of one search: InstantSearch's own memory of them cannot be emptied. */
let kept;
const stateOf = ({ page: _, ...state }) => JSON.stringify(state);
const cache = {
  read: ({ state }) => (kept?.state === stateOf(state) ? kept.hits : null),
  write: ({ state, hits }) => {
    kept = { state: stateOf(state), hits };
  },
};

let refineWords;
const searchBox = connectSearchBox(({ refine }) => {
  refineWords = refine;
});

const menu = (attribute) =>
  connectMenu(({ refine }, first) => {
    if (first) find.elements[attribute].addEventListener('change', ({ target }) => refine(target.value));
  })({ attribute });

let showNext;
const hits = connectInfiniteHits((given, first) => {
  showNext = given.showMore;
  if (first) return;
  more.hidden = given.isLastPage;
  showRequests(given.items, !given.isLastPage);
});

find.addEventListener('submit', (event) => {
  event.preventDefault();
  refineWords(find.elements.q.value);
});
more.addEventListener('click', () => showNext());

search.addWidgets([searchBox({}), menu('area'), menu('category'), hits({ escapeHTML: false, cache })]);
search.on('error', ({ error }) => showProblem(error));
search.start();
startChoices(optionOf('option'));
startForms({ open: (dialog) => dialog.showModal(), close: (dialog) => dialog.close() }, () => {
  cursors.clear();
  kept = undefined;
  search.refresh();
});
