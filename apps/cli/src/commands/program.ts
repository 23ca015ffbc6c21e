import { inspect } from 'node:util';

import { describeError } from '@retrace/observability';
import { Command, InvalidArgumentError, Option } from 'commander';
import pc from 'picocolors';

import { ApiRequests } from '../api/api-requests.js';
import { CheckpointsApi } from '../api/checkpoints-api.js';
import { SamplesApi } from '../api/samples-api.js';
import { StudiesApi } from '../api/studies-api.js';
import { TokensApi } from '../api/tokens-api.js';
import { configPaths, isWebAddress, webAddressAdvice } from '../configuration/config-file.js';
import { settleProgram } from '../configuration/settle-program.js';
import { usualUrl, type Settings } from '../configuration/settings.js';
import type { Screen } from '../terminal/screen.js';
import { cancelCommand } from './cancel/cancel-command.js';
import { catalogCommands } from './catalog/catalog-command.js';
import { checkpointCommand } from './checkpoint/checkpoint-command.js';
import type { CommandContext } from './command-context.js';
import { compareCommand } from './compare/compare-command.js';
import { completeCommand } from './completion/complete-command.js';
import { completionCommand } from './completion/completion-command.js';
import { configCommand } from './config/config-command.js';
import { deadLettersCommand } from './dead-letters/dead-letters-command.js';
import { doctorCommand } from './doctor/doctor-command.js';
import { evaluateCommand } from './evaluate/evaluate-command.js';
import { exitCodesCommand } from './exit-codes/exit-codes-command.js';
import { exportCommand } from './export/export-command.js';
import type { FileContext } from './file-context.js';
import { initCommand } from './init/init-command.js';
import { judgeCommand } from './judge/judge-command.js';
import { logCommand } from './log/log-command.js';
import { logsCommand } from './logs/logs-command.js';
import { findStudy } from './named-study/find-study.js';
import { planCommand } from './plan/plan-command.js';
import { reportCommand } from './report/report-command.js';
import { resumeCommand } from './resume/resume-command.js';
import { rewritingCommand } from './rewriting/rewriting-command.js';
import { runCommand } from './run/run-command.js';
import { samplesCommand } from './samples/samples-command.js';
import { scoreCommand } from './score/score-command.js';
import { statusCommand } from './status/status-command.js';
import { structureCommand } from './structure/structure-command.js';
import { tokenCommand } from './token/token-command.js';
import { validateCommand } from './validate/validate-command.js';

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
      new Option('--url <url>', 'where Retrace is served').env('RETRACE_URL').default(usualUrl).argParser(webAddress),
    )
    .addOption(new Option('--token <token>', 'of the API, where it asks for one').env('RETRACE_TOKEN'))
    .option('--json', 'print JSON instead of text')
    .option('--verbose', 'print the stack of an error')
    .exitOverride();
  const globals = (): GlobalOptions => program.opts<GlobalOptions>();
  const context: CommandContext = {
    api: () => new StudiesApi(globals().url, globals().token),
    requests: () => new ApiRequests(globals().url, globals().token),
    screen,
    print: (value, text) =>
      void screen.write(`${globals().json === true ? JSON.stringify(value, undefined, 2) : text()}\n`),
    warn: (text) => program.configureOutput().writeErr?.(text),
    isJson: () => globals().json === true,
    isVerbose: () => globals().verbose === true,
    interruption,
  };
  const paths = configPaths(process.cwd(), process.env);
  let settings: Settings | undefined;
  program.hook('preAction', async () => {
    settings = await settleProgram(program, paths, context.warn);
  });
  const settled = (): Settings => {
    if (settings === undefined) throw new Error('settings are asked for before a command runs');
    return settings;
  };
  const groups = {
    'Studies, on a server:': studyCommands(context),
    'Specs, and what they can name:': specCommands(context),
    'Files, without a study:': fileCommands(context),
    'This program and this machine:': [
      doctorCommand({ ...context, isUrlChosen: () => settled().url.origin !== 'default' }),
      tokenCommand({ api: () => new TokensApi(context.requests()), print: context.print }),
      configCommand({ print: context.print, settings: settled, paths }),
      exitCodesCommand(context),
      completionCommand(context),
    ],
  };
  for (const [group, commands] of Object.entries(groups)) {
    for (const command of commands) program.addCommand(command.helpGroup(group));
  }
  program.addCommand(completeCommand(program, context), { hidden: true });
  program.addHelpText(
    'after',
    '\nRETRACE_URL and files of settings say where Retrace is served: `retrace config show`.',
  );
  for (const command of program.commands) inheritSettings(command, program);
  return program;
}

function studyCommands(context: CommandContext): readonly Command[] {
  const { api, print, requests } = context;
  return [
    runCommand(context),
    statusCommand(context),
    logsCommand(context),
    cancelCommand(context),
    resumeCommand(context),
    reportCommand(context),
    compareCommand({ api, print }),
    checkpointCommand({
      api: () => new CheckpointsApi(requests()),
      studyNamed: (word) => findStudy(api(), word),
      print,
    }),
    samplesCommand({
      ...onFiles(context),
      api: () => new SamplesApi(requests()),
      studyNamed: (word) => findStudy(api(), word),
    }),
    deadLettersCommand(context),
  ];
}

function specCommands(context: CommandContext): readonly Command[] {
  return [initCommand(context), validateCommand(context), planCommand(context), ...catalogCommands(context)];
}

function fileCommands(context: CommandContext): readonly Command[] {
  const { print, warn, interruption } = context;
  const files = onFiles(context);
  return [
    evaluateCommand({ print, warn, interruption }),
    judgeCommand(files),
    scoreCommand(files),
    logCommand(files),
    structureCommand(files),
    rewritingCommand(files),
    exportCommand({ print }),
  ];
}

/** What commands have that read and write files. */
function onFiles({ isJson, screen, warn }: CommandContext): FileContext {
  return { isJson, write: (text) => void screen.write(text), warn };
}

/** Commands that were made by themselves end and speak as the program does. */
function inheritSettings(command: Command, parent: Command): void {
  command.copyInheritedSettings(parent);
  for (const child of command.commands) inheritSettings(child, command);
}

function webAddress(url: string): string {
  if (!isWebAddress(url)) throw new InvalidArgumentError(`It ${webAddressAdvice}.`);
  return url;
}

/** One line for a person; the stack, and what caused it, only when it was asked for. */
export function errorText(error: unknown, verbose: boolean): string {
  return `${pc.red('error')} ${describeError(error)}\n${verbose ? `${inspect(error)}\n` : ''}`;
}
