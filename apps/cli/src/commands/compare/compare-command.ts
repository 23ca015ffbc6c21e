import { Command } from 'commander';

import type { StudiesApi } from '../../api/studies-api.js';
import { findStudy } from '../named-study/find-study.js';
import { NothingShared } from './compare-errors.js';

/** What the command has from the program that it is one of. */
export interface CompareContext {
  readonly api: () => StudiesApi;
  readonly print: (value: unknown, text: () => string) => void;
}

/** `retrace compare`: any two reports or arms, after the fact, on the items that both have. */
export function compareCommand({ api, print }: CompareContext): Command {
  return new Command('compare')
    .description('compare two reports, or arms of them, on the items that both have')
    .argument(
      '<a>',
      'a report.json, its folder, or a study: its name, id or the beginning of its id; with #ARM one arm of it',
    )
    .argument('<b>', 'the same of the other one')
    .action(async (a: string, b: string) => {
      // Loaded only here, as the statistics would make every other command start later.
      const [{ compareReports }, { comparisonText }, { readSide }] = await Promise.all([
        import('@retrace/comparison'),
        import('./comparison-text.js'),
        import('./read-side.js'),
      ]);
      const fetchReport = async (study: string): Promise<unknown> => api().report(await findStudy(api(), study));
      const first = await readSide(a, fetchReport);
      const second = await readSide(b, fetchReport);
      const comparisons = compareReports(first, second);
      if (comparisons.length === 0) throw new NothingShared();
      const side = ({ report: { study }, arm }: typeof first) => ({ ...study, ...(arm === undefined ? {} : { arm }) });
      print({ a: side(first), b: side(second), comparisons }, () => comparisonText(first, second, comparisons));
    });
}
