import { html, nothing, type TemplateResult } from 'lit/html.js';
import { field } from '../foundation/fields.js';
import type { FormState } from '../foundation/form-state.js';
import { icon } from '../foundation/pictograms.js';
import { mended, missingIn, neededLines, parsePolicies, type Need, type Policy } from './policy.js';

/** Shows a text that can be copied, under a sentence that says where it goes. */
export type ShowCode = (sentence: string, text: string) => TemplateResult;

/** What a policy has to let through, and what a pasted one does not. */
export function policyView(form: FormState, needs: readonly Need[], pasted: string, code: ShowCode): TemplateResult {
  const { words } = form.host;
  const policies = parsePolicies(pasted);
  form.errors = { ...form.errors };
  delete form.errors['policy'];
  if (pasted.trim() && policies.length === 0) form.errors['policy'] = words('builder/policy/unread');
  return html`<section class="stack" aria-labelledby="policy">
    <h2 class="t2" id="policy">${words('builder/policy')}</h2>
    ${code(words('builder/policy/needs'), neededLines(needs))}
    <p class="small">${words('builder/policy/colour')} ${words('builder/policy/trusted')}</p>
    ${field(form, 'policy', { label: words('builder/policy/pasted'), hint: words('builder/policy/pasted/hint'), value: pasted, long: true })}
    <div class="stack" role="status">${policies.map((policy, index) => judged(policy, index, policies.length))}</div>
    ${correction()}
  </section>`;

  function judged(policy: Policy, index: number, count: number): TemplateResult {
    const missing = missingIn(policy, needs);
    return html`<div class="panel stack">
      ${count > 1 ? html`<p class="label">${words('builder/policy/which', { number: index + 1, count })}</p>` : nothing}
      ${policy.reportOnly ? html`<p>${words('builder/policy/report')}</p>` : nothing}
      ${
        missing.length
          ? missing.map(
              ({ key, directive, source }) =>
                html`<div class="note">
                  ${icon('alert')}
                  <p>${words(key, { directive, source })}</p>
                </div>`,
            )
          : html`<div class="note">
              ${icon('check')}
              <p>${words('builder/policy/well')}</p>
            </div>`
      }
    </div>`;
  }

  function correction(): TemplateResult | typeof nothing {
    const missing = policies.map((policy) => missingIn(policy, needs));
    if (!missing.some((one) => one.some(({ source }) => source))) return nothing;
    return code(words('builder/policy/mended'), policies.map((policy, index) => mended(policy, missing[index] ?? [])).join('\n'));
  }
}
