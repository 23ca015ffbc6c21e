import { Command, InvalidArgumentError } from 'commander';
import { didYouMean } from '@retrace/study';

import { reportFormNames, type ReportForm } from '../../api/report-forms.js';
import type { CommandContext } from '../command-context.js';
import { findStudy, studyWord } from '../named-study/find-study.js';
import { showResult } from '../show-result.js';

interface ReportOptions {
  readonly open?: boolean;
  readonly to?: string;
  readonly format: readonly ReportForm[];
  readonly force?: boolean;
}

type ReportContext = Pick<CommandContext, 'api' | 'requests' | 'print' | 'isJson' | 'screen'>;

/** `retrace report`: shown here, opened in a browser, or written into a folder. */
export function reportCommand({ api, requests, print, isJson, screen }: ReportContext): Command {
  return new Command('report')
    .description("show a study's table and verdict; or open its report, or write it into a folder")
    .argument('<study>', studyWord)
    .option('--open', 'open the report in a browser')
    .option('--to <folder>', 'write the report into this folder')
    .option('--format <forms>', `what to write: ${reportFormNames.join(', ')}, with commas between`, forms, ['html'])
    .option('--force', 'replace files that are there')
    .action(async (word: string, { open, to, format, force = false }: ReportOptions) => {
      const id = await findStudy(api(), word);
      if (to !== undefined) {
        const { writeReport } = await import('./write-report.js');
        const files = await writeReport(requests(), { id, folder: to, forms: format, force });
        print({ files }, () => files.map((file) => `Written: ${file}`).join('\n'));
        return;
      }
      const page = api().reportPage(id);
      const report = await api().report(id);
      if (open === true) {
        const { default: openInBrowser } = await import('open');
        await openInBrowser(page);
        return print({ opened: page }, () => `Opened in a browser: ${page}`);
      }
      if (isJson()) return print(report, () => '');
      await showResult(api(), await api().get(id), screen);
    });
}

function forms(text: string): readonly ReportForm[] {
  return [...new Set(text.split(',').map(reportForm))];
}

function reportForm(word: string): ReportForm {
  const form = reportFormNames.find((name) => name === word.trim());
  if (form !== undefined) return form;
  throw new InvalidArgumentError(`There are ${reportFormNames.join(', ')}.${didYouMean(word, reportFormNames)}`);
}
