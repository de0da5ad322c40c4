import '../request-board/define.js';
import { GoodturnEmbedBuilder } from './embed-builder.js';

declare global {
  interface HTMLElementTagNameMap {
    'goodturn-embed-builder': GoodturnEmbedBuilder;
  }
}

// A second copy is silent: the builder stands on pages of the docs, where nobody pins a version.
if (!customElements.get('goodturn-embed-builder')) customElements.define('goodturn-embed-builder', GoodturnEmbedBuilder);
