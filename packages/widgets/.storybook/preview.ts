import type { Preview } from '@storybook/web-components-vite';
import '../src/request-board/define.js';
import { boardOf, play } from '../src/testing/stories.js';
import { atFirst, dress, toolbar } from './toolbar.js';

// Storybook sends links to the page around the story; the board's links are of the page on which it stands.
document.querySelector('base[target]')?.remove();

const preview: Preview = {
  globalTypes: Object.fromEntries(
    Object.entries(toolbar).map(([name, { title, icon, items }]) => [
      name,
      { description: title, toolbar: { title, icon, items: [...items], dynamicTitle: true } },
    ]),
  ),
  initialGlobals: { ...atFirst },
  tags: ['autodocs'],
  parameters: {
    layout: 'padded',
    options: { storySort: { order: ['Request board', ['The list', 'One request', 'Asking for help', 'Yours']] } },
    // One story a page: each has the address and the API to itself.
    docs: { story: { inline: false, height: '40rem' } },
    a11y: {
      test: 'error',
      options: { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
    },
  },
  beforeEach: ({ parameters }) => play(parameters['goodturn']),
  decorators: [
    (story, { globals }) => {
      dress({ ...atFirst, ...globals });
      return story();
    },
  ],
  render: (_, { parameters, globals }) => boardOf(parameters['goodturn'], { language: String(globals['language']) }),
};
export default preview;
