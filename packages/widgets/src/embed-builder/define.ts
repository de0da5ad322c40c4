import '../opportunity-list/define.js';
import '../request-board/define.js';
import '../volunteer-signup/define.js';
import { defineElement } from '../foundation/define-element.js';
import { GoodturnEmbedBuilder } from './embed-builder.js';

declare global {
  interface HTMLElementTagNameMap {
    'goodturn-embed-builder': GoodturnEmbedBuilder;
  }
}

defineElement('goodturn-embed-builder', GoodturnEmbedBuilder);
