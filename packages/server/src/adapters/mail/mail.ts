import type { Mail } from '../../outbox.js';

/** Takes an e-mail out of the building. */
export interface MailAdapter {
  /** @param id of the outbox row: the same mail sent again keeps its Message-ID. @throws when it was not taken: it is tried again later */
  deliver(mail: Mail & { id: string; communityId: string }): Promise<void>;
  close(): Promise<void>;
}
