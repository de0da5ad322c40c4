import type { TemplateResult } from 'lit/html.js';
import type { Duties } from './duties.js';
import type { StaffDeskSurroundings } from './staff-desk-surroundings.js';

/*
 * How a view plugs into the desk.
 *
 * 1. Its module `views/<name>/<name>.ts` exports `open: OpenView`. It is loaded when somebody first goes to `#goodturn/desk/<name>`.
 * 2. One line in `desk-views.ts` names it, says who sees it and loads it. The title is a key of the catalogue `desk`.
 * 3. `render()` begins with `<h2 part="heading" class="t1" tabindex="-1">`: the desk moves the reader there when the view comes up.
 *    Tabs, who is signed in and the keys are the desk's.
 * 4. What follows the name in the address is handed to `enter`: `#goodturn/desk/people/<id>` gives `['<id>']`. Links are made with
 *    `desk.link('desk/people/<id>')`, and `desk.go('desk/people')` shows another view.
 * 5. A list is a `DeskList` (desk-list.ts): search, filters, "Show more", what is chosen and what is done with all of it. One thing is
 *    shown with `detail` (desk-detail.ts). What is done to one thing goes through `Actions` (foundation/actions.ts): `ask` for one
 *    press, `fold` for what has to be confirmed.
 * 6. Keys find their way by attributes: `data-open` on the link of each row, `data-choose` on its tick box, `data-search` on the field
 *    that is searched with. `DeskList` sets them.
 * 7. What two views share is in this folder or in foundation/, and is named in `build.mjs` under 'staff-desk', because a part may only
 *    share what its element has.
 */

/** One view of the desk. It lives as long as its element, and asks `desk.requestUpdate()` to be shown again. */
export interface DeskView {
  /** Called when the view comes up, and when the rest of its address changes. @param rest what follows the view's name */
  enter(rest: readonly string[]): void;
  render(): TemplateResult;
  /** Drops everything that was read: the person signed out, or their roles changed. */
  forget(): void;
}

/** Makes the view, once for each element. */
export type OpenView = (desk: StaffDeskSurroundings) => DeskView;

/** A view as the desk knows it before it is loaded. */
export interface DeskEntry {
  /** First word of its address behind `desk/`. */
  readonly name: string;
  /** Key of its name in the tabs. */
  readonly title: string;
  readonly for: (duties: Duties) => boolean;
  readonly load: () => Promise<{ readonly open: OpenView }>;
}
