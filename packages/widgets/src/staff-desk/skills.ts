import { html, type TemplateResult } from 'lit/html.js';
import type { Words } from '@goodturn/locales';
import { tick, type Typed } from './desk-fields.js';
import { saying } from './saying.js';

/** Ids of the skills for which there are words. */
export const knownSkills = Object.keys(saying.english).flatMap((key) => (key.startsWith('skill/') ? [key.slice(6)] : []));

/** The name of a skill; of one that this version does not know, the words in its id. */
export const skillName = (words: Words, id: string): string => words.maybe(`skill/${id}`) ?? id.replace(/(?<=[a-z])(?=[A-Z])/g, ' ');

/** A box for each skill, folded until one is chosen. */
export const skillFields = (words: Words, chosen: readonly string[] = []): TemplateResult =>
  html`<details class="more-to" ?open=${chosen.length > 0}>
    <summary class="link">${words('staffing/skills')}</summary>
    <div class="kinds">${knownSkills.map((id) => tick(`skills/${id}`, skillName(words, id), chosen.includes(id)))}</div>
  </details>`;

/** What those boxes hold. @param kept skills that only other programs set stay */
export const skillsOf = (typed: Typed, kept: readonly string[] = []): string[] => [
  ...knownSkills.filter((id) => typed(`skills/${id}`)),
  ...kept.filter((id) => !knownSkills.includes(id)),
];
