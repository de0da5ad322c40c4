import { html, type TemplateResult } from 'lit/html.js';
import type { NewOrganisation, Organisation, Register } from '@goodturn/sdk/light';
import { field, select } from '../../../foundation/fields.js';
import { back } from '../../../foundation/question-page.js';
import type { Typed } from '../../desk-fields.js';
import { home, type Organisations } from './organisations.js';

/** Registers by the names that they have themselves, in every language. */
const registers: readonly (readonly [Register, string])[] = [
  ['GB-CHC', 'Charity Commission for England and Wales'],
  ['GB-SC', 'Scottish Charity Regulator (OSCR)'],
  ['GB-NIC', 'Charity Commission for Northern Ireland'],
  ['GB-COH', 'Companies House'],
];
const at = 'organisation-form';
const names = ['name', 'description', 'website', 'email', 'phone', 'registration/register', 'registration/number', 'registration'];

const bodyOf = (typed: Typed): NewOrganisation => {
  const [register, number] = [typed('registration/register'), typed('registration/number')];
  return {
    ...{ name: typed('name'), description: typed('description') },
    ...{ website: typed('website'), email: typed('email'), phone: typed('phone') },
    ...((register || number) && { registration: { register: register as Register, number } }),
  };
};

/** A new organisation, or one that is changed. */
export function organisationForm({ actions, desk }: Organisations, one?: Organisation): TemplateResult {
  const { client, words } = desk;
  const form = actions.form(at);
  const work = async (typed: Typed): Promise<void> => {
    const body = bodyOf(typed);
    await (one ? client.organisations.update(one.id, body) : client.organisations.create(body));
    desk.go(home, true);
  };
  return html`${back(desk, home)}
    <div class="measure stack">
      <h2 part="heading" class="t1" tabindex="-1">${one ? html`<bdi>${one.name}</bdi>` : words('organisations/new')}</h2>
      ${actions.ask(
        { at, names, work, told: words('staffing/kept') },
        words('staffing/keep'),
        html`${field(form, 'name', { label: words('settings/name'), value: one?.name })}
        ${field(form, 'description', { label: words('organisations/does'), value: one?.description, long: true })}
        ${field(form, 'website', { label: words('organisations/website'), value: one?.website, latin: true })}
        ${field(form, 'email', { label: words('label/email'), value: one?.email, latin: true })}
        ${field(form, 'phone', { label: words('organisations/phone'), value: one?.phone, latin: true })}
        ${select(form, 'registration/register', one?.registration?.register, [['', words('organisations/unregistered')], ...registers], {
          label: words('organisations/register'),
        })}
        ${field(form, 'registration/number', {
          label: words('organisations/number'),
          value: one?.registration?.number,
          className: 'w-s',
          latin: true,
        })}`,
        '',
      )}
    </div>`;
}
