import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import manifest from 'virtual:custom-elements';
import '../src/embed-builder/define.js';
import { elementOf, play } from '../src/testing/stories.js';
import { controls } from './controls.js';
import { atFirst, dress, toolbar } from './toolbar.js';

// Storybook sends links to the page around the story; the board's links are of the page on which it stands.
document.querySelector('base[target]')?.remove();

// The tables of attributes, events, slots and parts.
setCustomElementsManifest(manifest);

const preview: Preview = {
  globalTypes: Object.fromEntries(
    Object.entries(toolbar).map(([name, { title, icon, items }]) => [
      name,
      { description: title, toolbar: { title, icon, items: [...items], dynamicTitle: true } },
    ]),
  ),
  initialGlobals: { ...atFirst },
  argTypesEnhancers: [controls],
  tags: ['autodocs'],
  parameters: {
    layout: 'padded',
    options: { storySort: { order: ['Request board', ['The list', 'One request', 'Asking for help', 'Yours', 'Themes'], 'Builder'] } },
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
  // What is chosen in the table is set on the element, where the story does not set it.
  render: (chosen, { argTypes, parameters, globals }) => {
    const attributes = Object.entries(chosen).filter(([name, value]) => argTypes[name]?.table?.category === 'attributes' && value);
    const settings = Object.fromEntries(attributes.map(([name, value]) => [name, String(value)]));
    return elementOf(parameters['goodturn'], { language: String(globals['language']), ...settings });
  },
};
export default preview;
