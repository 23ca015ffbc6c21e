import { html, type Markup } from './markup.js';

/** Longer text is folded after so many characters. */
const shownAtOnce = 700;
/** And never shown beyond so many: the samples hold the whole. */
const shownAtMost = 20_000;

/** Text that a model wrote, the rest of a long one behind a fold. */
export function folded(text: string): Markup {
  const characters = Array.from(text.slice(0, shownAtMost * 2));
  if (characters.length <= shownAtOnce) return html`<span dir="auto">${text}</span>`;
  const rest = characters.slice(shownAtOnce, shownAtMost).join('');
  const beyond = characters.length > shownAtMost ? html`<em> … the samples hold the rest</em>` : null;
  return html`<span dir="auto">${characters.slice(0, shownAtOnce).join('')}…</span>
    <details class="fold">
      <summary>the rest</summary>
      <span dir="auto">${rest}</span>${beyond}
    </details>`;
}
