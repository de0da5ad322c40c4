import { GoodturnEvent } from '../foundation/events.js';

export { ElementFailed, SignedIn, SignedOut } from '../foundation/events.js';

/** `goodturn-volunteered`: somebody signed up to volunteer. */
export class Volunteered extends GoodturnEvent<undefined> {
  constructor() {
    super('goodturn-volunteered', undefined);
  }
}
/** `goodturn-duty-changed`: a volunteer went on duty or off. */
export class DutyChanged extends GoodturnEvent<{ onDuty: boolean }> {
  constructor(onDuty: boolean) {
    super('goodturn-duty-changed', { onDuty });
  }
}
/** `goodturn-left`: somebody volunteers no longer. */
export class VolunteerLeft extends GoodturnEvent<undefined> {
  constructor() {
    super('goodturn-left', undefined);
  }
}
