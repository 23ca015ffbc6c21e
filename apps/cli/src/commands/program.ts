import { describeError } from '@retrace/observability';
import { Command, Option } from 'commander';
import pc from 'picocolors';

import { StudiesApi } from '../api/studies-api.js';
import type { Screen } from '../terminal/live-progress.js';
import { unitLine } from '../terminal/unit-line.js';
import { runStudy, showResult } from './run-study.js';
import { studyTable } from './study-table.js';

interface GlobalOptions {
  readonly url: string;
  readonly json?: boolean;
  readonly verbose?: boolean;
}

/** The `retrace` command. */
export function makeProgram(screen: Screen): Command {
  const program = new Command('retrace')
    .description('Changes how a reasoning model thinks, and shows whether that is what changed what it does.')
    .addOption(new Option('--url <url>', 'where Retrace is served').env('RETRACE_URL').default('http://127.0.0.1:4800'))
    .option('--json', 'print JSON instead of text')
    .option('--verbose', 'print the stack of an error');
  const globals = (): GlobalOptions => program.opts<GlobalOptions>();
  const api = (): StudiesApi => new StudiesApi(globals().url);
  const print = (value: unknown, text: () => string): void => {
    screen.write(`${globals().json === true ? JSON.stringify(value, undefined, 2) : text()}\n`);
  };

  program
    .command('run')
    .description('run a study, or go on with it, and follow it to its verdict')
    .argument('<spec>', 'YAML or JSON file of the study')
    .option('--new', 'start a new study even if there is one of the same spec')
    .action(async (file: string, options: { readonly new?: boolean }) => {
      const quiet: Screen = globals().json === true ? { write: () => true } : screen;
      const study = await runStudy(api(), { file, anew: options.new === true }, quiet);
      if (globals().json === true) print(await api().get(study.id), () => '');
    });
  program
    .command('status')
    .description('list the studies, or show how far one is')
    .argument('[study]', 'its id')
    .action(async (id: string | undefined) => {
      if (id === undefined) {
        const studies = await api().list();
        return print(studies, () => studyTable(studies));
      }
      const study = await api().get(id);
      print(study, () => [`${pc.bold(study.name)} ${study.state}`, ...study.units.map(unitLine)].join('\n'));
    });
  program
    .command('report')
    .description("show a study's table and verdict, and where its report lies")
    .argument('<study>', 'its id')
    .action(async (id: string) => {
      if (globals().json === true) return print(await api().report(id), () => '');
      await showResult(api(), await api().get(id), screen);
    });
  program
    .command('cancel')
    .description('stop a study; what is finished stays, and running it again goes on')
    .argument('<study>', 'its id')
    .action(async (id: string) => {
      const study = await api().cancel(id);
      print(study, () => `${study.name} is ${study.state}.`);
    });
  return program;
}

/** One line for a person; the stack only when it was asked for. */
export function errorText(error: unknown, verbose: boolean): string {
  const stack = verbose && error instanceof Error ? `\n${error.stack ?? ''}` : '';
  return `${pc.red('error')} ${describeError(error)}${stack}\n`;
}
