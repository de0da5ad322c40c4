import { html, nothing, type TemplateResult } from 'lit/html.js';
import { errorSummary, group } from '../../../foundation/fields.js';
import { FormState } from '../../../foundation/form-state.js';
import { icon } from '../../../foundation/pictograms.js';
import { back } from '../../../foundation/question-page.js';
import type { VolunteerSignupSurroundings } from '../../volunteer-signup-surroundings.js';
import { answersTo, bodyOf, questionsFor, type Chosen, type Question } from './questions.js';

export { saying } from './saying.js';

/** A choice of one, as the foundation draws it: here with a line of its own before the last. */
const choice = (name: string, value: string, label: string, chosen: boolean): TemplateResult =>
  html`<label class="kind"
    ><input class="vh" type="radio" name=${name} .value=${value} .checked=${chosen} /><span class="dot"></span><span>${label}</span></label
  >`;

/**
 * The equality questions: offered after the sign-up, apart from it, and sent without the sign-in. What is chosen is in memory alone, and
 * gone with the page.
 */
export class Equality {
  readonly form: FormState;
  #chosen: Chosen = {};
  #wanted = '';

  constructor(readonly host: VolunteerSignupSurroundings) {
    this.form = new FormState(host);
  }

  forget(): void {
    this.#chosen = {};
    this.#wanted = '';
    this.form.clear();
  }

  #answerText(name: Question, answer: string): string {
    const { words } = this.host;
    if (answer === 'skip') return words('equality/skip');
    const [from = '', until = ''] = answer.split('-');
    if (name !== 'ageBand') return words.maybe(`equality-answer/${name}-${answer}`) ?? words(`equality-answer/${answer}`);
    if (from === 'under') return words('equality/under', { age: until });
    return until === 'or' ? words('equality/over', { age: from }) : words('equality/between', { from, until });
  }

  readonly #typed = (event: Event): void => {
    const { name, value } = event.target as HTMLInputElement;
    if (name === 'wanted') this.#wanted = value;
    else this.#chosen = { ...this.#chosen, [name]: value };
    this.form.clear();
    this.host.requestUpdate();
  };

  /** To the next question, or off with the answers. */
  async #leave(name: Question): Promise<void> {
    const { host } = this;
    const all = questionsFor(this.#chosen);
    const next = all[all.indexOf(name) + 1];
    if (next) return host.go(`volunteer/equality/${next}`);
    const body = bodyOf(this.#chosen);
    const sent = await this.form.attempt(
      async () => (Object.keys(body).length > 1 ? host.withoutPerson().equalityAnswers.add(body) : undefined),
      [name],
    );
    if (!sent) return;
    this.forget();
    host.go('volunteer/done', true);
    host.announce(host.words('equality/thanks'));
  }

  /** @param wanted the question that the address names @param joined whether somebody signed up just now */
  render(wanted: string, joined: boolean): TemplateResult {
    const name = questionsFor(this.#chosen).find((one) => one === wanted);
    // After a reload nothing is known any more: it begins anew.
    const begun = this.#wanted === 'yes';
    if (wanted && !(name && begun)) queueMicrotask(() => this.host.go('volunteer/equality', true));
    return html`<div class="measure stack">${name && begun ? this.#question(name) : this.#offer(joined)}</div>`;
  }

  /** Whether somebody wants to answer at all. */
  #offer(joined: boolean): TemplateResult {
    const { form, host } = this;
    const { words } = host;
    const submit = (event: Event) => {
      event.preventDefault();
      if (this.#wanted === 'yes') host.go(`volunteer/equality/${questionsFor({})[0]}`);
      else host.go('volunteer/done', true);
    };
    return html`${joined ? html`<p part="panel" class="panel glow note">${icon('check')}<span>${words('signup/done')}</span></p>` : nothing}
      <form class="stack" novalidate @submit=${submit} @input=${this.#typed}>
        ${group(
          form,
          'wanted',
          html`<h2 part="heading" class="t1" tabindex="-1">${words('equality/ask')}</h2>`,
          html`<p>${words('equality/why')}</p>
            <p>${words('equality/apart')}</p>
            <div class="kinds one">
              ${['yes', 'no'].map((one) => choice('wanted', one, words(`equality/${one}`), this.#wanted === one))}
            </div>`,
        )}
        <button part="button" class="btn wide">${words('question/continue')}</button>
      </form>`;
  }

  #question(name: Question): TemplateResult {
    const { form, host } = this;
    const { words } = host;
    const all = questionsFor(this.#chosen);
    const at = all.indexOf(name);
    const last = at === all.length - 1;
    const submit = (event: Event) => {
      event.preventDefault();
      void this.#leave(name);
    };
    const line = (answer: string) => choice(name, answer, this.#answerText(name, answer), this.#chosen[name] === answer);
    return html`${back(host, at ? `volunteer/equality/${all[at - 1]}` : 'volunteer/equality')} ${errorSummary(form)}
      <form class="stack" novalidate @submit=${submit} @input=${this.#typed}>
        ${group(
          form,
          name,
          html`<h2 part="heading" class="t1" tabindex="-1">${words(`equality/${name}`)}</h2>`,
          html`<div class="kinds one">${answersTo(name, this.#chosen).map(line)}</div>
            <p class="or">${words('equality/or')}</p>
            <div class="kinds one">${line('skip')}</div>`,
        )}
        <button part="button" class="btn wide" aria-disabled=${form.busy}>${words(last ? 'equality/send' : 'question/continue')}</button>
        <p><a class="link" href=${host.link('volunteer/done')}>${words('equality/stop')}</a></p>
      </form>`;
  }
}
