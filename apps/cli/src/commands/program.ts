import { inspect } from 'node:util';

import { describeError } from '@retrace/observability';
import { Command, InvalidArgumentError, Option } from 'commander';
import pc from 'picocolors';

import { CheckpointsApi } from '../api/checkpoints-api.js';
import { SamplesApi } from '../api/samples-api.js';
import { StudiesApi } from '../api/studies-api.js';
import { TokensApi } from '../api/tokens-api.js';
import { widthOf, type Screen } from '../terminal/screen.js';
import { checkpointCommand } from './checkpoint/checkpoint-command.js';
import { compareCommand } from './compare/compare-command.js';
import { deadLettersCommand } from './dead-letters/dead-letters-command.js';
import { evaluateCommand } from './evaluate/evaluate-command.js';
import { exportCommand } from './export/export-command.js';
import type { FileContext } from './file-context.js';
import { judgeCommand } from './judge/judge-command.js';
import { logCommand } from './log/log-command.js';
import { planCommand } from './plan/plan-command.js';
import { rewritingCommand } from './rewriting/rewriting-command.js';
import { runCommand } from './run-command.js';
import { samplesCommand } from './samples/samples-command.js';
import { scoreCommand } from './score/score-command.js';
import { showResult } from './show-result.js';
import { structureCommand } from './structure/structure-command.js';
import { studyId } from './study-id.js';
import { studyStatus } from './study-status.js';
import { studyTable } from './study-table.js';
import { tokenCommand } from './token/token-command.js';

/** Listed at once; a longer list is for the API's pages. */
const MOST_STUDIES = 200;

interface GlobalOptions {
  readonly url: string;
  readonly token?: string;
  readonly json?: boolean;
  readonly verbose?: boolean;
}

/**
 * The `retrace` command.
 *
 * @param interruption asked for by the one command that something is to be said of when it is interrupted
 */
export function makeProgram(
  screen: Screen,
  interruption: () => AbortSignal = () => new AbortController().signal,
): Command {
  const program = new Command('retrace')
    .description('Changes how a reasoning model thinks, and shows whether that is what changed what it does.')
    .addOption(
      new Option('--url <url>', 'where Retrace is served')
        .env('RETRACE_URL')
        .default('http://127.0.0.1:4800')
        .argParser(webAddress),
    )
    .addOption(new Option('--token <token>', 'of the API, where it asks for one').env('RETRACE_TOKEN'))
    .option('--json', 'print JSON instead of text')
    .option('--verbose', 'print the stack of an error');
  const globals = (): GlobalOptions => program.opts<GlobalOptions>();
  const api = (): StudiesApi => new StudiesApi(globals().url, globals().token);
  const print = (value: unknown, text: () => string): void => {
    screen.write(`${globals().json === true ? JSON.stringify(value, undefined, 2) : text()}\n`);
  };

  program
    .command('run')
    .description('run a study, or go on with it, and follow it to its verdict')
    .argument('<spec>', 'YAML or JSON file of the study')
    .option('--new', 'start a new study even if there is one of the same spec')
    .action(async (file: string, options: { readonly new?: boolean }) => {
      const json = globals().json === true;
      await runCommand(api(), { file, anew: options.new === true, json, signal: interruption() }, screen);
    });
  program
    .command('status')
    .description('list the studies, or show how far one is')
    .argument('[study]', 'its id', studyId)
    .action(async (id: string | undefined) => {
      if (id === undefined) {
        const page = await api().list(MOST_STUDIES);
        return print(page.studies, () => studyTable(page));
      }
      const study = await api().get(id);
      print(study, () => studyStatus(study, api().reportPage(id), widthOf(screen)));
    });
  program
    .command('report')
    .description("show a study's table and verdict, and where its report lies")
    .argument('<study>', 'its id', studyId)
    .action(async (id: string) => {
      if (globals().json === true) return print(await api().report(id), () => '');
      await showResult(api(), await api().get(id), screen);
    });
  program
    .command('cancel')
    .description('stop a study; what is finished stays, and running it again goes on')
    .argument('<study>', 'its id', studyId)
    .action(async (id: string) => {
      const study = await api().cancel(id);
      print(study, () => `${study.name} is ${study.state}. What is finished is kept: run it again to go on.`);
    });
  program.addCommand(planCommand({ print }));
  program.addCommand(
    evaluateCommand({ print, warn: (text) => program.configureOutput().writeErr?.(text), interruption }),
  );
  program.addCommand(exportCommand({ print }));
  program.addCommand(checkpointCommand({ api: () => new CheckpointsApi(globals().url, globals().token), print }));
  program.addCommand(compareCommand({ api, print }));
  program.addCommand(deadLettersCommand({ api, print, isVerbose: () => globals().verbose === true }));
  const onFiles: FileContext = {
    isJson: () => globals().json === true,
    write: (text) => void screen.write(text),
    warn: (text) => program.configureOutput().writeErr?.(text),
  };
  program.addCommand(judgeCommand(onFiles));
  program.addCommand(logCommand(onFiles));
  program.addCommand(rewritingCommand(onFiles));
  program.addCommand(samplesCommand({ ...onFiles, api: () => new SamplesApi(globals().url) }));
  program.addCommand(scoreCommand(onFiles));
  program.addCommand(structureCommand(onFiles));
  program.addCommand(tokenCommand({ api: () => new TokensApi(globals().url, globals().token), print }));
  return program;
}

function webAddress(url: string): string {
  const isOne = /^https?:$/.test(URL.parse(url)?.protocol ?? '');
  if (!isOne) throw new InvalidArgumentError('It has to be an address like http://127.0.0.1:4800.');
  return url;
}

/** One line for a person; the stack, and what caused it, only when it was asked for. */
export function errorText(error: unknown, verbose: boolean): string {
  return `${pc.red('error')} ${describeError(error)}\n${verbose ? `${inspect(error)}\n` : ''}`;
}
