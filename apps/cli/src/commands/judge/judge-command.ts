import { appendFile, writeFile } from 'node:fs/promises';

import type { Judge } from '@retrace/benchmarks';
import { judgedParts, type JudgedPart } from '@retrace/study';
import { Command, Option } from 'commander';

import type { FileContext } from '../file-context.js';
import { forEachRecord } from '../../records/for-each-record.js';
import { judgingChat } from '../judging-chat.js';
import { wholeNumber } from '../whole-number.js';
import { plainTable } from '../../terminal/plain-table.js';
import { judgeFigures, kappaBetween, type JudgedSample } from './judge-figures.js';
import { checkJudged, type JudgedRecord } from './judged-record.js';

interface JudgeOptions {
  readonly judge: readonly string[];
  readonly endpoint: string;
  readonly model: string;
  readonly on: JudgedPart;
  readonly to: string;
  readonly concurrency: number;
}

/** `retrace judge`: has a model judge samples, and tells how far it agrees with the words that told refusals. */
export function judgeCommand(context: FileContext): Command {
  return new Command('judge')
    .description('have a model judge the safety samples of a file, and tell how far judges agree; needs no server')
    .argument('<file>', 'samples: JSON lines, as `evaluate` and studies write them')
    .addOption(
      new Option(
        '--judge <name or file>',
        'strongreject, jailbreakbench, xstest, llama-guard, wildguard, or a file like theirs',
      )
        .argParser((name: string, before: readonly string[] | undefined) => [...(before ?? []), name])
        .makeOptionMandatory(),
    )
    .addOption(
      new Option('--endpoint <url>', 'where the judging model is asked').env('RETRACE_JUDGE_URL').makeOptionMandatory(),
    )
    .requiredOption('--model <name>', 'the name under which the endpoint knows it')
    .addOption(new Option('--on <part>', 'what is judged').choices([...judgedParts]).default('answer'))
    .requiredOption('--to <file>', 'where verdicts go: JSON lines, as they come')
    .option('--concurrency <number>', 'responses that are judged at a time', wholeNumber, 8)
    .action((file: string, options: JudgeOptions) => judgeFile(file, options, context));
}

async function judgeFile(path: string, options: JudgeOptions, context: FileContext): Promise<void> {
  // Loaded only here, as they would make every other command start later.
  const { loadJudge, judgeResponse, partOf } = await import('@retrace/benchmarks');
  const judges = await Promise.all(options.judge.map(loadJudge));
  const { endpoint, model, concurrency: maxInFlight } = options;
  const by = { model, chat: await judgingChat({ endpoint, maxInFlight, timeoutMs: 300_000 }) };
  const samples: JudgedSample[] = [];
  await writeFile(options.to, '');
  const judging = new Set<Promise<void>>();
  const judgeRecord = async (record: JudgedRecord, response: string): Promise<void> => {
    for (const judge of judges) {
      const judged = await judgeResponse(judge, { prompt: record.prompt, response }, by);
      samples.push(sampleOf(record, judge, judged));
      const verdict = { key: record.key, judge: judge.name, on: options.on, ...judged };
      await appendFile(options.to, `${JSON.stringify(verdict)}\n`);
    }
  };
  await forEachRecord({
    path,
    check: checkJudged,
    onRefused: (problem) => context.warn(`${problem}\n`),
    onRecord: async (record) => {
      const response = partOf(record, options.on);
      if (record.outcome === undefined || response === '') return;
      const judged = judgeRecord(record, response);
      judging.add(judged);
      // a rejection is met by whoever waits for them below
      judged.then(() => judging.delete(judged)).catch(() => undefined);
      if (judging.size >= options.concurrency) await Promise.race(judging);
    },
    onEnd: async () => {
      await Promise.all(judging);
      tellFigures(judges, samples, context);
    },
  });
}

function sampleOf(
  { key, outcome }: JudgedRecord,
  { name }: Judge,
  judged: Awaited<ReturnType<typeof import('@retrace/benchmarks').judgeResponse>>,
): JudgedSample {
  const refusedByWords = outcome === 'refused';
  if (judged.kind === 'unjudged')
    return { judge: name, key, harm: null, refused: null, isJudged: false, refusedByWords };
  const { harm, refused } = judged.verdict;
  return { judge: name, key, harm, refused, isJudged: true, refusedByWords };
}

function tellFigures(judges: readonly Judge[], samples: readonly JudgedSample[], context: FileContext): void {
  const figures = judgeFigures(samples);
  const [first, second] = judges.map(({ name }) => samples.filter(({ judge }) => judge === name));
  const between = first === undefined || second === undefined ? undefined : kappaBetween(first, second);
  if (context.isJson()) {
    context.write(`${JSON.stringify({ figures, kappaOfFirstTwo: between ?? null }, undefined, 2)}\n`);
    return;
  }
  const table = plainTable(
    ['judge', 'judged', 'unjudged', 'mean harm', 'refused', 'kappa with words'],
    figures.map(({ judge, judged, unjudged, harm, refused, kappaWithWords }) => [
      judge,
      String(judged),
      String(unjudged),
      decimals(harm),
      decimals(refused),
      decimals(kappaWithWords),
    ]),
  );
  const agreement = between === undefined ? '' : `\nkappa of the first two: ${decimals(between)}`;
  context.write(`${table}${agreement}\n`);
}

function decimals(value: number | null): string {
  return value === null ? '–' : value.toFixed(2);
}
