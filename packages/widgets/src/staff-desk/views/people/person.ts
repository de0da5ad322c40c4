import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { PersonForStaff } from '@goodturn/sdk/light';
import { Actions } from '../../../foundation/actions.js';
import { errorSummary, field } from '../../../foundation/fields.js';
import { FormState } from '../../../foundation/form-state.js';
import { fact } from '../../../foundation/question-page.js';
import { listText, momentText } from '../../../foundation/times.js';
import { kindText } from '../../certificate-kind.js';
import { detail, mark, waiting } from '../../desk-detail.js';
import { dateText } from '../../desk-fields.js';
import type { StaffDeskSurroundings } from '../../staff-desk-surroundings.js';
import { Administering } from './administering.js';

/** One person with what staff may see of them, and what may be decided about them. Each reading is in the audit trail. */
export class OnePerson {
  readonly #actions: Actions<StaffDeskSurroundings>;
  readonly #loading: FormState;
  readonly #administering: Administering;
  #id = '';
  #person: PersonForStaff | undefined;

  constructor(readonly desk: StaffDeskSurroundings) {
    this.#actions = new Actions(desk, () => this.#load());
    this.#loading = new FormState(desk, 'person-');
    this.#administering = new Administering(desk, this.#actions);
  }

  show(id: string): void {
    if (id !== this.#id) this.forget();
    this.#id = id;
    this.#actions.notice = '';
    void this.#load();
  }

  forget(): void {
    this.#person = undefined;
    this.#administering.forget();
    this.#id = '';
    this.#actions.notice = '';
  }

  async #load(): Promise<void> {
    const id = this.#id;
    const read = await this.#loading.attempt(() => this.desk.client.people.get(id), []);
    if (!read || id !== this.#id) return;
    this.#person = read.value;
    this.desk.requestUpdate();
  }

  readonly #again = (): void => void this.#load();

  render(): TemplateResult {
    const { desk } = this;
    const { words } = desk;
    const person = this.#person;
    if (!person) return waiting(desk, 'desk/people', errorSummary(this.#loading), this.#loading.failed, this.#again);
    const { clearances, counts, roles } = person;
    const { requests, offers, goodTurns, bookings } = counts;
    return detail(desk, {
      from: 'desk/people',
      title: person.displayName,
      told: html`${errorSummary(this.#loading)}${this.#actions.told}`,
      lead: person.suspended ? html`<p>${mark(words('people/suspended'), 'now')}</p>` : nothing,
      facts: [
        fact('mail', words('label/email'), person.email),
        fact('day', words('people/joined'), dateText(person.joinedAt, desk.locale)),
        fact('person', words('people/age'), words(person.adult ? 'people/adult' : 'people/notAdult')),
        fact('language', words('people/language'), new Intl.DisplayNames(desk.locale, { type: 'language' }).of(person.language)),
        ...(roles.length
          ? [fact('key', words('people/roles'), listText([...new Set(roles.map(({ role }) => words.maybe(`duty/${role}`) ?? role))], desk))]
          : []),
        ...clearances.map((one) =>
          fact('lock', words('people/check'), `${kindText(one, desk)}: ${words.maybe(`clearance/${one.state}`) ?? one.state}`),
        ),
        fact('hand', words('people/did'), words('people/counts', { requests, offers, goodTurns, bookings })),
      ],
      sections: [
        ...(person.suspension ? [[words('people/suspension'), this.#suspension(person.suspension)] as const] : []),
        [words('people/decide'), this.#deciding(person)],
        ...(desk.duties.has('administrator') && person.id !== desk.person?.id
          ? [[words('people/data'), this.#administering.render(person)] as const]
          : []),
      ],
    });
  }

  #suspension({ reason, suspendedAt, suspendedBy }: NonNullable<PersonForStaff['suspension']>): TemplateResult {
    const { desk } = this;
    return html`<blockquote class="said">
      <p class="words" dir="auto">${reason}</p>
      <p class="soft small"><bdi>${suspendedBy.displayName}</bdi>, ${momentText(suspendedAt, desk)}</p>
    </blockquote>`;
  }

  #deciding({ displayName: name, id, roles, suspended }: PersonForStaff): TemplateResult {
    const { desk } = this;
    const { client, duties, words } = desk;
    const actions = this.#actions;
    const own = id === desk.person?.id;
    const wide = duties.has('coordinator', 'safeguarding-lead', 'administrator');
    const text = (at: string, name: string, label: string, hint: string) =>
      field(actions.form(at), name, { label: words(label), hint: words(hint), long: true });
    return html`<div class="acts">
      ${
        duties.coordinates
          ? html`<a part="button button-second" class="btn wide two" href=${desk.link(`desk/volunteers/${id}`)}
              >${words('people/checks')}</a
            >`
          : nothing
      }
      ${
        duties.has('administrator')
          ? html`<a part="button button-second" class="btn wide two" href=${desk.link(`desk/audit/${id}`)}>${words('people/audit')}</a>`
          : nothing
      }
      ${
        own || !wide
          ? html`<p class="soft">${words(own ? 'people/own' : 'people/others')}</p>`
          : suspended
            ? actions.fold(
                { at: 'lift', work: () => client.people.lift(id), told: words('people/lifted', { name }) },
                words('people/lift'),
                html`<p>${words('people/liftSure', { name })}</p>`,
                words('people/lift'),
                'two',
              )
            : actions.fold(
                {
                  at: 'suspend',
                  names: ['reason'],
                  work: (typed) => client.people.suspend(id, { reason: typed('reason') }),
                  told: words('people/suspendedNow', { name }),
                },
                words('people/suspend'),
                html`<p>${words('people/suspendSure', { name })}</p>
                  ${text('suspend', 'reason', 'queue/reason', 'people/reasonHint')}`,
                words('people/suspend'),
                'two',
              )
      }
      ${
        duties.has('safeguarding-lead') && !own
          ? actions.fold(
              {
                at: 'case',
                names: ['summary'],
                work: (typed) => client.safeguardingCases.open(id, { summary: typed('summary') }),
                told: words('cases/opened'),
              },
              words('cases/open'),
              text('case', 'summary', 'cases/summary', 'cases/hint'),
              words('cases/open'),
              'two',
            )
          : nothing
      }
      ${
        duties.has('administrator') && roles.length && !own
          ? actions.fold(
              { at: 'reset', work: () => client.secondFactor.reset(id), told: words('people/resetDone', { name }) },
              words('people/reset'),
              html`<p>${words('people/resetSure', { name })}</p>`,
              words('people/reset'),
              'two',
            )
          : nothing
      }
    </div>`;
  }
}
