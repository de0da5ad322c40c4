import { html, nothing, type TemplateResult } from 'lit/html.js';
import { fact } from '../../../foundation/question-page.js';
import { dayText, timingText } from '../../../foundation/times.js';
import type { Detail } from '../../desk-detail.js';
import type { StaffDeskSurroundings } from '../../staff-desk-surroundings.js';
import type { Thing } from './thing.js';

export function titleOf({ kind, of }: Thing): string {
  if (kind === 'request') return of.title;
  if (kind === 'organisation') return of.name;
  if (kind === 'application') return of.opportunity.title;
  return (of.about?.text ?? '').split('\n', 1)[0] ?? '';
}

/** What somebody wrote, as it stands: never as markup, and in its own direction. */
const quote = (text: string, by: string, language?: string): TemplateResult =>
  html`<blockquote class="said">
    <p class="words" dir="auto" lang=${language ?? nothing}>${text}</p>
    ${by ? html`<p class="soft small"><bdi>${by}</bdi></p>` : nothing}
  </blockquote>`;

/** What has to be read before it is decided. */
export function bodyOf(desk: StaffDeskSurroundings, thing: Thing): Pick<Detail, 'facts' | 'sections'> {
  const { words } = desk;
  const text = (content: TemplateResult) => [[words('queue/text'), content] as const];
  if (thing.kind === 'request') {
    const { area, category, details, language, onBehalfOf, postedBy, timing } = thing.of;
    return {
      facts: [
        fact('person', words('queue/askedBy'), postedBy.displayName),
        ...(onBehalfOf ? [fact('company', words('queue/for'), onBehalfOf.relationship)] : []),
        fact(desk.pictogramOf(category), words('queue/kind'), desk.categoryName(category)),
        fact('pin', words('queue/where'), area.name),
        fact('day', words('queue/when'), timingText(timing, desk, true)),
      ],
      sections: text(quote(details, '', language)),
    };
  }
  if (thing.kind === 'organisation') {
    const { addedAt, description, email, phone, registration, website } = thing.of;
    return {
      facts: [
        ...(registration ? [fact('forms', words('queue/registered'), `${registration.register} ${registration.number}`)] : []),
        ...(website ? [fact('tech', words('queue/website'), website)] : []),
        ...(email ? [fact('mail', words('label/email'), email)] : []),
        ...(phone ? [fact('phone', words('queue/phone'), phone)] : []),
        fact('day', words('queue/added'), dayText(addedAt, desk)),
      ],
      sections: text(quote(description, '')),
    };
  }
  if (thing.kind === 'application') {
    const { message, opportunity, person } = thing.of;
    return {
      facts: [
        fact('hand', words('queue/organisation'), opportunity.organisation.name),
        ...(person ? [fact('person', words('queue/applicant'), html`${person.displayName}, <span dir="ltr">${person.email}</span>`)] : []),
      ],
      sections: message ? text(quote(message, person?.displayName ?? '')) : [],
    };
  }
  const { about, reportedBy, text: said } = thing.of;
  return {
    facts: [fact('flag', words('queue/reportedBy'), reportedBy?.displayName ?? words('queue/byServer'))],
    sections: [
      ...(said ? [[words('queue/report'), quote(said, reportedBy?.displayName ?? '')] as const] : []),
      ...(about ? [[words('queue/about'), quote(about.text, about.writtenBy?.displayName ?? '')] as const] : []),
    ],
  };
}
