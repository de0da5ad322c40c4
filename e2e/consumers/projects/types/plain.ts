import { mock, refused } from '@goodturn/mock';
import { createClient, GoodturnError, type HelpRequest } from '@goodturn/sdk';
import { createClient as createLight } from '@goodturn/sdk/light';
import '@goodturn/widgets/request-board/define';

const where = { baseUrl: 'https://goodturn.example', community: 'tower-hamlets' };

export const titles = async (): Promise<string[]> => {
  const { items } = await createClient(where).requests.list({ category: 'diy' });
  return items.map((request: HelpRequest) => request.title);
};
export const codeOf = (error: unknown): string => (error instanceof GoodturnError ? error.code : 'unknown');
export const handlers: readonly object[] = mock(where, refused('requests.create', 'too-many-requests'));
// @ts-expect-error the contract has no such code for it
refused('requests.list', 'code-wrong');
export const client = createLight(where);

const board = document.createElement('goodturn-request-board');
board.view = 'ask';
// @ts-expect-error the board has no such view
board.view = 'map';

// @ts-expect-error a client needs a community
createClient({ baseUrl: 'https://goodturn.example' });
