import { html, type TemplateResult } from 'lit/html.js';
import {
  areas,
  bookings,
  checks,
  communities,
  createClientWith,
  equalityAnswers,
  me,
  opportunities,
  references,
  signIns,
  suggestions,
  volunteers,
  type ClientOptions,
  type Me,
} from '@goodturn/sdk/light';
import { CommunityElement } from '../foundation/community-element.js';
import { reflect } from '../foundation/element.js';
import { icon } from '../foundation/pictograms.js';
import { saying } from './saying.js';
import { styles } from './styles.js';
import type { Equality } from './views/equality/equality.js';
import type { Profile } from './views/profile/profile.js';
import { SignUp } from './views/sign-up/flow.js';
import { signUpView, start, young } from './views/sign-up/view.js';
import type { VolunteerSignupClient, VolunteerSignupSurroundings } from './volunteer-signup-surroundings.js';

type View = 'start' | 'profile';

const makeClient = (options: ClientOptions): VolunteerSignupClient =>
  createClientWith(options, {
    areas,
    bookings,
    checks,
    communities,
    equalityAnswers,
    me,
    opportunities,
    references,
    signIns,
    suggestions,
    volunteers,
  });

/** What the profile shows of itself, in the address. */
const profileViews = ['profile', 'change', 'delete'];

/**
 * Neighbours sign up to volunteer, and come back to their profile. Its children are shown when it cannot work.
 *
 * @slot - The way on without it: a telephone number, a link, a place.
 * @event goodturn-volunteered - Somebody signed up to volunteer.
 * @event goodturn-duty-changed - A volunteer went on duty or off: `detail.onDuty`.
 * @event goodturn-left - Somebody volunteers no longer.
 * @event goodturn-signed-in - Somebody signed in: `detail.person`.
 * @event goodturn-signed-out - The person signed out, or the sign-in ended.
 * @event goodturn-failed - It could not be shown: `detail.code`.
 * @csspart heading - The heading of a view.
 * @csspart button - A button; `button-second` as well where it is outlined.
 * @csspart button-second - An outlined button.
 * @csspart request - One request in a list of what suits a volunteer.
 * @csspart tile - The pictogram of a kind of help, with its ground.
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
 */
export class GoodturnVolunteerSignup extends CommunityElement<VolunteerSignupClient> implements VolunteerSignupSurroundings {
  static override observedAttributes = [...CommunityElement.observedAttributes, 'view'];

  /** What is shown first. Default `start`; `profile` is for who has signed up before. */
  declare view: View;

  #signUp!: SignUp;
  #profile: Profile | undefined;
  #equality: Equality | undefined;
  #partFailed = false;
  /** Begins the names of what is kept in the tab. */
  #kept = '';

  constructor() {
    super(saying, ['volunteer'], makeClient);
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
    this.renderRoot.adoptedStyleSheets.push(sheet);
  }

  get asks(): VolunteerSignupSurroundings['asks'] {
    return this.readHere?.volunteering ?? { emergencyContact: false, codeOfConduct: '' };
  }
  get ownLanguages(): readonly string[] {
    return this.readHere?.languages ?? [];
  }
  get #baseUrl(): string {
    return this.api || new URL(import.meta.url).origin;
  }
  hosted(path: string): string {
    const { opportunities, requestBoard } = this.readHere?.pages ?? {};
    const page = path.startsWith('/requests') ? requestBoard : path.startsWith('/opportunities') ? opportunities : undefined;
    return page ? `${page.replace(/#.*/, '')}#goodturn${path}` : `${this.#baseUrl}/c/${this.community}${path}`;
  }
  withoutPerson(): Pick<VolunteerSignupClient, 'equalityAnswers'> {
    return createClientWith({ baseUrl: this.#baseUrl, community: this.community, getToken: () => undefined }, { equalityAnswers });
  }

  override disconnectedCallback(): void {
    this.#profile?.exit.stop();
    super.disconnectedCallback();
  }

  protected override changed(names: ReadonlySet<string>): void {
    if (names.has('view')) this.route.startAt(this.view === 'profile' ? 'volunteer/profile' : '');
    super.changed(names);
  }

  protected begin(key: string): void {
    this.#kept = `goodturn.volunteer.1 ${key}`;
    this.#signUp = new SignUp(this, this.#kept);
    this.#profile = this.#equality = undefined;
  }

  protected personChanged(before?: Me): void {
    if (before) this.#profile?.forget();
    else if (!this.#profile) void this.#openProfile();
  }

  /** Nothing of the person who signed out may stay in the tab. */
  forget(): void {
    this.#signUp.forget();
    this.#equality?.forget();
  }

  /** What the address names behind the element's own word. */
  get #at(): [second: string, third: string] {
    const [, second = '', third = ''] = this.route.view.split('/');
    return [second, third];
  }

  /** Starts what the view that came up needs. */
  protected enter(): void {
    const [second] = this.#at;
    if (profileViews.includes(second) || (!second && this.person)) void this.#openProfile().then((profile) => profile?.enter());
    if (second === 'equality') void this.#openEquality();
  }

  /** The profile comes with a file of its own: who signs up does not need it yet. */
  async #openProfile(): Promise<Profile | undefined> {
    const { client } = this;
    await this.#open(async () => {
      const { saying, Profile } = await import('./views/profile/profile.js');
      await this.speech.learn(saying);
      if (client === this.client) this.#profile ??= new Profile(this, `${this.#kept} profile`);
    });
    return this.#profile;
  }

  /** The equality questions come with a file of their own: many pass them by. */
  readonly #openEquality = (): Promise<void> =>
    this.#open(async () => {
      const { saying, Equality } = await import('./views/equality/equality.js');
      await this.speech.learn(saying);
      this.#equality ??= new Equality(this);
    });

  async #open(load: () => Promise<void>): Promise<void> {
    this.#partFailed = false;
    try {
      await load();
    } catch (error) {
      this.#partFailed = true;
      console.error('Goodturn: a part of signing up did not load.', error);
    }
    this.requestUpdate();
  }

  protected shown(): TemplateResult {
    const [second, third] = this.#at;
    const flow = this.#signUp;
    if (this.#profile?.deleting.erased && !this.person) return this.#profile.deleting.ended();
    if (!this.readHere) return this.#loading();
    if (second === 'young') return young(this);
    if (second === 'equality') return this.#equality?.render(third, flow.joined !== undefined) ?? this.#part();
    if (profileViews.includes(second)) return this.#profile?.render(second, third) ?? this.#part();
    if (second === 'done' && !flow.joined && this.person) {
      queueMicrotask(() => this.go('volunteer/profile', true));
      return this.#loading();
    }
    if (second) return signUpView(flow, second);
    // Who has signed up comes back to their profile; who has only an account is asked to sign up.
    if (!this.person || this.#profile?.missing) return start(flow);
    return this.#profile?.render('profile') ?? this.#part();
  }

  #loading(): TemplateResult {
    const { words } = this;
    return html`<h2 part="heading" class="t1" tabindex="-1">${words('signup/title')}</h2>
      <p role="status">${words('loading')}</p>`;
  }

  /** In place of a part that is on its way, or that did not come. */
  #part(): TemplateResult {
    const { words } = this;
    if (!this.#partFailed) return this.#loading();
    return html`<h2 part="heading" class="t1" tabindex="-1">${words('signup/title')}</h2>
      <p role="alert">${words('part/failed')}</p>
      <p class="acts">
        <button part="button button-second" class="btn two wide" @click=${this.#enterPart}>${icon('retry')}${words('again')}</button>
        <a class="link" href=${this.link('volunteer/done')}>${words('question/continue')}</a>
      </p>`;
  }

  readonly #enterPart = (): void => this.enter();
}

reflect(GoodturnVolunteerSignup);
