import type { HandlersOf } from '../../http/handler.js';

export const suggestionsHandlers: HandlersOf<'suggestions'> = {
  list: () => Promise.resolve({ body: { items: [] } }),
  notThisTime: () => Promise.resolve({ body: undefined }),
};
