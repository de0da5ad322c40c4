import { GoodturnRequestBoard } from '@goodturn/widgets/request-board';

/** The class alone defines nothing, so that a site may give it a name and a setting of its own. */
class OurBoard extends GoodturnRequestBoard {
  connectedCallback() {
    this.api = location.origin;
    super.connectedCallback();
  }
}
customElements.define('our-board', OurBoard);
