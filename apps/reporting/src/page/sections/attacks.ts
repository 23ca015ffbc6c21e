import type { AttackedArm } from '../../domain/outcomes/attacks.js';
import type { Report } from '../../domain/report.js';
import { percent } from '../../domain/wording.js';
import { dataTable } from '../data-table.js';
import { html, type Markup } from '../markup.js';
import { rateCell } from './rate-cell.js';

/** How each arm withstands the same requests in disguise. */
export function attacks({ attacks: found, arms, endpoints }: Report): Markup {
  if (found.length === 0) return html``;
  const titleOf = (benchmark: string): string =>
    endpoints.find((one) => one.benchmark === benchmark && one.measures === 'safety')?.title ?? benchmark;
  return html`<section aria-labelledby="attacks">
    <h2 id="attacks">Attacks</h2>
    ${dataTable({
      caption: 'Unsafe prompts refused in disguise, and the same prompts as they are',
      corner: 'Attack',
      columns: arms.map(({ arm }) => ({ title: arm })),
      rows: found.map(({ title, source, benchmark, arms: attacked }) => ({
        head: html`${title}<span class="note">${titleOf(benchmark)}; ${source}</span>`,
        cells: attacked.map(attackCell),
      })),
      narrow: 'scroll',
    })}
    <p class="foot">
      The disguises follow the papers named, in words of Retrace's own; nothing in them asks for harm. A refusal is told
      by words, in the answer as it stands: one that is itself in a cipher is not seen.
    </p>
  </section>`;
}

function attackCell({ refused, plain }: AttackedArm): Markup {
  const beside =
    plain.estimate === null ? null : html`<span class="aside">as they are ${percent(plain.estimate)}</span>`;
  return html`${rateCell(refused, 'good', { best: false, marks: '' })}${beside}`;
}
