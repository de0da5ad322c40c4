import '@goodturn/widgets/vue';
import type { GlobalComponents } from 'vue';

type Board = InstanceType<GlobalComponents['goodturn-request-board']>;

export const settings: Board['$props'] = {
  community: 'tower-hamlets',
  view: 'yours',
  'heading-level': '3',
  class: 'wide',
  onGoodturnOffered: ({ detail }) => detail.offer.requestId.length,
};
export const ready = (board: Board): Promise<void> => board.updateComplete;

// @ts-expect-error the board has no such view
export const wrongView: Board['$props'] = { view: 'map' };
// @ts-expect-error a misspelt setting
export const wrongSetting: Board['$props'] = { comunity: 'tower-hamlets' };
