import { attackerWords, cachedWords, type CheckpointCost } from '../../domain/account/costs.js';
import type { Report } from '../../domain/report.js';
import { dataTable } from '../data-table.js';
import { count, decimal, duration, gigabytes } from '../figures.js';
import { html, type Markup, type Part } from '../markup.js';

/** What the study took. */
export function costs({ costs: found }: Report): Markup {
  const { checkpoints, total } = found;
  const beside = [attackerWords(found), cachedWords(found)].filter((words) => words !== undefined);
  const trained = total.trainingSeconds > 0;
  return html`<section aria-labelledby="costs">
    <h2 id="costs">What it cost</h2>
    ${dataTable({
      caption: 'Training and sampling of each checkpoint',
      corner: 'Checkpoint',
      columns: [
        { title: 'Training' },
        { title: 'Steps' },
        { title: 'Tokens', note: 'trained on' },
        { title: 'Tokens/s' },
        { title: 'Peak memory', note: 'resident' },
        { title: 'Final loss' },
        { title: 'Sampling' },
        { title: 'Tokens', note: 'prompt / output' },
        { title: 'Output tokens/s' },
      ],
      rows: [
        ...checkpoints.map((cost) => ({ head: cost.name, cells: costCells(cost) })),
        {
          head: 'Total',
          marked: true,
          cells: [
            duration(total.trainingSeconds),
            '',
            count(total.trainingTokens),
            '',
            trained ? `${gigabytes(total.peakResidentBytes)} at most` : '–',
            '',
            duration(total.samplingSeconds),
            `${count(total.promptTokens)} / ${count(total.completionTokens)}`,
            '',
          ],
        },
      ],
      narrow: 'scroll',
    })}
    ${beside.map((words) => html`<p class="foot">${words}</p>`)}
  </section>`;
}

function costCells({ training, sampling }: CheckpointCost): readonly Part[] {
  return [
    ...(training === null
      ? ['–', '–', '–', '–', '–', '–']
      : [
          duration(training.seconds),
          count(training.steps),
          count(training.tokens),
          decimal(training.tokensPerSecond, 0),
          gigabytes(training.peakResidentBytes),
          decimal(training.finalLoss, 2),
        ]),
    ...(sampling === null
      ? ['–', '–', '–']
      : [
          duration(sampling.seconds),
          `${count(sampling.promptTokens)} / ${count(sampling.completionTokens)}`,
          decimal(sampling.completionTokensPerSecond, 0),
        ]),
  ];
}
