import { html, type TemplateResult } from 'lit/html.js';
import { createClientWith, communities, signIns, volunteers, type ClientOptions } from '@goodturn/sdk/light';
import { CommunityElement } from '../foundation/community-element.js';
import { reflect } from '../foundation/element.js';
import type { VolunteerSignupClient } from './volunteer-signup-surroundings.js';
import { saying } from './saying.js';

const makeClient = (options: ClientOptions): VolunteerSignupClient => createClientWith(options, { communities, signIns, volunteers });

/**
 * Neighbours sign up to volunteer, and come back to their profile. Its children are shown when it cannot work.
 *
 * @slot - The way on without it: a telephone number, a link, a place.
 * @event goodturn-signed-in - Somebody signed in: `detail.person`.
 * @event goodturn-signed-out - The person signed out, or the sign-in ended.
 * @csspart heading - The heading of a view.
 * @csspart button - A button; `button-second` as well where it is outlined.
 * @csspart button-second - An outlined button.
 * @csspart panel - A framed part of a view: an offer, a form, a message.
 * @csspart field - What is typed or chosen in.
 * @csspart errors - The list of what has to be mended in a form.
 * @cssproperty --goodturn-accent - Colour of what can be pressed; corrected where it could not be read. Default #6d2150.
 * @cssproperty --goodturn-ink - Colour of text.
 * @cssproperty --goodturn-paper - Ground of fields and panels.
 * @cssproperty --goodturn-spot - The warm spot: what people do for each other.
 * @cssproperty --goodturn-danger - Errors.
 * @cssproperty --goodturn-focus - Focus ring.
 * @cssproperty --goodturn-font - Default: inherited.
 * @cssproperty --goodturn-heading-font - Default: inherited.
 * @cssproperty --goodturn-font-size - Default 1em, never under 16px.
 * @cssproperty --goodturn-radius - Tight corners. Default 5px.
 * @cssproperty --goodturn-turn - The turned corner. Default 18px.
 * @cssproperty --goodturn-gap - Rhythm of stacks. Default 16px.
 * @event goodturn-failed - It could not be shown: `detail.code`.
 */
export class GoodturnVolunteerSignup extends CommunityElement<VolunteerSignupClient> {
  static override observedAttributes = [...CommunityElement.observedAttributes];

  constructor() {
    super(saying, ['volunteer'], makeClient);
  }

  protected begin(): void {}
  protected enter(): void {}
  protected personChanged(): void {}
  forget(): void {}

  protected shown(): TemplateResult {
    return html`<h2 part="heading" class="t1" tabindex="-1">${this.here.name}</h2>`;
  }
}

reflect(GoodturnVolunteerSignup);
