import { appendFile, writeFile } from 'node:fs/promises';

import type { AskedJudge, Judge } from '@retrace/benchmarks';
import { judgedParts, type JudgedPart } from '@retrace/study';
import { Command, Option } from 'commander';

import type { FileContext } from '../file-context.js';
import { forEachRecord } from '../../records/for-each-record.js';
import { judgingChat } from '../judging-chat.js';
import { wholeNumber } from '../whole-number.js';
import { plainTable } from '../../terminal/plain-table.js';
import { isRefusal, judgeFigures, kappaBetween, type JudgedSample } from './judge-figures.js';
import { checkJudged, type JudgedRecord } from './judged-record.js';
import { NothingJudged } from './judging-errors.js';

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

/** One question, and the sample that it is about. */
interface RecordQuestion extends AskedJudge {
  readonly judge: Judge;
  readonly record: JudgedRecord;
}

async function judgeFile(path: string, options: JudgeOptions, context: FileContext): Promise<void> {
  // Loaded only here, as they would make every other command start later.
  const { loadJudge, judgedPrompt, partOf } = await import('@retrace/benchmarks');
  const judges = await Promise.all(options.judge.map(loadJudge));
  const { endpoint, model, concurrency: maxInFlight } = options;
  const by = { model, chat: await judgingChat({ endpoint, maxInFlight, timeoutMs: 300_000 }) };
  const questions: RecordQuestion[] = [];
  await writeFile(options.to, '');
  await forEachRecord({
    path,
    check: checkJudged,
    onRefused: (problem) => context.warn(`${problem}\n`),
    onRecord: (record) => {
      const response = partOf(record, options.on);
      if (record.outcome === undefined || response === '') return;
      const about = { prompt: judgedPrompt(record), response };
      questions.push(...judges.map((judge) => ({ judge, by, about, record })));
    },
    onEnd: async () => {
      const samples = await judgeQuestions(questions, options);
      tellFigures(judges, samples, context);
      throwIfNothing(samples);
    },
  });
}

/** Keeps each verdict as it comes. @throws what says that the endpoint can not be used at all */
async function judgeQuestions(
  questions: readonly RecordQuestion[],
  { on, to, concurrency }: JudgeOptions,
): Promise<readonly JudgedSample[]> {
  const { judgeEach } = await import('@retrace/benchmarks');
  const samples: JudgedSample[] = [];
  const { signal } = new AbortController();
  await judgeEach(questions, { concurrency, signal }, async ({ record, judge }, judged) => {
    const { key, outcome } = record;
    samples.push({ judge: judge.name, key, judged, refusedByWords: outcome === 'refused' });
    await appendFile(to, `${JSON.stringify({ key, judge: judge.name, on, ...judged })}\n`);
  });
  return samples;
}

/** @throws NothingJudged */
function throwIfNothing(samples: readonly JudgedSample[]): void {
  if (samples.some(({ judged }) => judged.kind === 'judged')) return;
  const refusals = samples.flatMap(({ judged }) => (isRefusal(judged) ? [judged] : []));
  const [first] = refusals;
  if (first !== undefined) throw new NothingJudged(refusals.length, first.said);
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
  const agreement = between === undefined ? [] : [`kappa of the first two: ${decimals(between)}`];
  const refusals = figures.flatMap(({ judge, refusedByEndpoint: count, firstRefusal }) =>
    firstRefusal === null ? [] : [`${judge}: the endpoint refused ${count}, the first because: ${firstRefusal}`],
  );
  context.write(`${[table, ...agreement, ...refusals].join('\n')}\n`);
}

function decimals(value: number | null): string {
  return value === null ? '–' : value.toFixed(2);
}
