import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Message, Offer } from '@goodturn/sdk/light';
import type { Words } from '@goodturn/locales';
import type { BoardSurroundings } from '../../board-surroundings.js';
import { Reading, type Written } from '../reading.js';

/** What of Yours people wrote to each other. */
export type SaidKind = 'offer' | 'thanks' | 'message' | 'request';

/** One reading for each thing that somebody wrote, so that what was translated stays so while the rest is read again. */
export class Readings {
  readonly #all = new Map<string, Reading>();

  constructor(readonly host: BoardSurroundings) {}

  of(kind: SaidKind, { id }: Written): Reading {
    const { client } = this.host;
    const ask = {
      offer: client.offers.translate,
      thanks: client.offers.translateThanks,
      message: client.offers.translateMessage,
      request: client.requests.translate,
    }[kind];
    const at = `${kind} ${id}`;
    const reading = this.#all.get(at) ?? new Reading(this.host, ask);
    this.#all.set(at, reading);
    return reading;
  }
}

/** What somebody wrote, marked with its language. Who wrote it needs no more: they know what it says. */
export const paragraph = ({ text = '', language }: Written, className = ''): TemplateResult =>
  html`<p class="${className} words" dir="auto" lang=${language ?? nothing}>${text}</p>`;

/** What somebody else wrote, and the ways to understand it. */
export function theirs(readings: Readings, kind: SaidKind, written: Written, name: string, className = ''): [TemplateResult, unknown] {
  const reading = readings.of(kind, written);
  return [paragraph(reading.of(written), className), reading.render(written, name)];
}

export const ofOffer = ({ id, message, language }: Offer): Written => ({ id, text: message, language });
export const ofMessage = ({ id, text, language }: Message): Written => ({ id, text, language });

/** A sentence of ours around a text of theirs, which keeps its own language in it. */
export function around(words: Words, key: string, name: string, { text = '', language }: Written): TemplateResult {
  const [before, after] = words(key, { name, text: '\u0000' }).split('\u0000');
  return html`${before}<bdi lang=${language ?? nothing}>${text}</bdi>${after}`;
}
