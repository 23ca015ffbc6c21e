import type { Report } from '../../../domain/report.js';
import type { PublishedReference } from '../../../references/published-reference.js';
import { measuredBeside, publishedValue } from '../../../references/published-words.js';
import { blocks, gfm, type Markdown } from '../markdown.js';
import { markdownTable } from '../markdown-table.js';

/** Published figures beside the measured ones of the same benchmark; nothing without any. */
export function published(report: Report, references: readonly PublishedReference[]): Markdown {
  if (references.length === 0) return gfm``;
  return blocks(
    gfm`## Published elsewhere`,
    gfm`**Not measured here.** Other models, prompts and judges gave these figures, each under the name that its source gives it; none is converted. A measured figure stands beside one only where benchmark and arm are the same, and may count something else.`,
    ...references.map((reference) => referenceTable(report, reference)),
  );
}

function referenceTable(report: Report, { title, citation, url, rows }: PublishedReference): Markdown {
  return blocks(
    markdownTable({
      caption: `Published, not measured here: ${title}`,
      head: [
        'Method',
        'Backbone',
        'Benchmark',
        'Metric',
        'Published',
        `Measured here, ${report.study.backbone}`,
        'Where',
      ],
      rows: rows.map((figure) => [
        figure.method,
        figure.backbone,
        figure.benchmark,
        figure.metric,
        publishedValue(figure),
        measuredWords(measuredBeside(report, figure)),
        figure.note === undefined ? figure.place : `${figure.place}. ${figure.note}`,
      ]),
    }),
    gfm`${citation} ${url}`,
  );
}

function measuredWords(measured: ReturnType<typeof measuredBeside>): string {
  return measured.length === 0 ? '–' : measured.map(({ title, figure }) => `${title}: ${figure}`).join('; ');
}
