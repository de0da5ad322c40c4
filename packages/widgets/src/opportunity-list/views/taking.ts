import { newKey, type Booking, type Opportunity, type Session } from '@goodturn/sdk/light';
import { stale, type Actions } from '../../foundation/actions.js';
import { FormState } from '../../foundation/form-state.js';
import { SignIn } from '../../foundation/sign-in.js';
import { TabDraft } from '../../foundation/tab-draft.js';
import { PlaceBooked, RoleApplied } from '../events.js';
import type { OpportunityListSurroundings } from '../opportunity-list-surroundings.js';
import { lockText, sessionText } from '../told.js';

/** What somebody wants to take part in, and what they write with it. */
interface Wanted {
  roleId: string;
  /** Empty: the role itself. */
  sessionId: string;
  message: string;
  /** Makes two presses, a retry and a reload one booking. */
  key: string;
}

/** Joining a date, waiting for one, joining a role or applying for it: with whoever is signed in, or signs in on the way. */
export class Taking {
  readonly signIn: SignIn;
  readonly form: FormState;
  readonly #draft: TabDraft<Wanted>;
  /** True while the sign-in is asked for. */
  signingIn = false;
  role: Opportunity | undefined;
  sessions: readonly Session[] = [];

  /** @param name of the draft in the tab */
  constructor(
    readonly host: OpportunityListSurroundings,
    readonly actions: Actions<OpportunityListSurroundings>,
    name: string,
  ) {
    this.form = new FormState(host, 'take-');
    this.signIn = new SignIn(host, { submit: 'role/signIn', done: () => this.#send() });
    this.#draft = new TabDraft(
      name,
      () => ({ roleId: '', sessionId: '', message: '', key: newKey() }),
      () => host.requestUpdate(),
    );
  }

  /** What was typed for the role that is shown. */
  get message(): string {
    const { roleId, message } = this.#draft.value;
    return roleId === this.role?.id ? message : '';
  }

  readonly typed = (event: Event): void => {
    this.#want({ sessionId: '', message: (event.target as HTMLTextAreaElement).value, key: newKey() });
  };

  /** What is asked for while somebody signs in: a date, or the role. */
  get wanted(): string {
    const session = this.sessions.find(({ id }) => id === this.#draft.value.sessionId);
    const title = this.role?.title ?? '';
    return session ? `${title}, ${sessionText(session, this.host)}` : title;
  }

  #want(change: Partial<Wanted>): void {
    const roleId = this.role?.id ?? '';
    const before = this.#draft.value;
    this.#draft.save({ ...(before.roleId !== roleId && { message: '' }), roleId, ...change });
  }

  /** Takes part in a date, or in the role itself. */
  readonly take = (event: Event, sessionId = ''): void => {
    event.preventDefault();
    if (this.form.busy) return;
    const { roleId, sessionId: before } = this.#draft.value;
    const same = roleId === this.role?.id && before === sessionId;
    this.#want({ sessionId, ...(!same && { key: newKey() }) });
    if (this.host.person) return void this.#send();
    this.signingIn = true;
    this.host.requestUpdate();
    void this.signIn.focusHeading();
  };

  readonly back = (): void => {
    this.leave();
    this.host.requestUpdate();
  };

  /** Another view comes up, or the reader changed their mind: what was typed stays. */
  leave(): void {
    this.signingIn = false;
    this.signIn.reset();
    this.form.clear();
  }

  forget(): void {
    this.#draft.clear();
    this.leave();
  }

  async #send(): Promise<void> {
    const { actions, host } = this;
    const { bookings } = host.client;
    const { key: idempotencyKey, message, sessionId } = this.#draft.value;
    const id = this.role?.id ?? '';
    const applies = this.role?.joining === 'apply';
    this.signingIn = false;
    const made = await this.form.attempt(
      () =>
        sessionId
          ? bookings.create(sessionId, { idempotencyKey })
          : bookings.apply(id, applies && message.trim() ? { message } : {}, { idempotencyKey }),
      ['message'],
    );
    if (made) {
      this.#draft.clear();
      host.dispatchEvent(new (made.value.status === 'applied' ? RoleApplied : PlaceBooked)(made.value));
      await actions.reload();
      return actions.tell(this.#told(made.value));
    }
    const { code } = this.form;
    if (!stale.test(code) && code !== 'locked') return;
    this.#draft.save({ key: newKey() });
    await actions.reload();
    this.form.clear();
    await actions.tell(this.#refused(code));
  }

  #told({ opportunity, position = 0, session, status }: Booking): string {
    const { host } = this;
    const kind = session || status === 'applied' ? status : 'joined';
    return host.words(`told-booking/${kind}`, {
      position,
      organisation: opportunity.organisation.name,
      when: session ? sessionText(session, host) : '',
    });
  }

  /** Why it could not be, once the role was read again. */
  #refused(code: string): string {
    const { host, role } = this;
    const { person, words } = host;
    const { locked } = role?.you ?? {};
    if (code === 'locked' && role && locked && person) return lockText(locked, role, person, words);
    if (code === 'full') return words('told-booking/full');
    return words(code === 'already-booked' ? 'told-booking/already' : 'told/moved');
  }
}
