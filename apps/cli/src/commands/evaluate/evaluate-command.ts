import type { ChatModel } from '@retrace/inference';
import { attackNames, benchmarkNames } from '@retrace/study';
import { Command, InvalidArgumentError, Option } from 'commander';

import { datasetPlaces, workerOfProject } from '../machine.js';
import { wholeNumber } from '../whole-number.js';
import { benchmarkFigures } from './benchmark-figures.js';
import type { EndpointSamples } from './evaluate-endpoint.js';
import { EvaluationFolder } from './evaluation-folder.js';
import {
  requireCountableTries,
  type EvaluationPlan,
  type PlannedAttack,
  type PlannedBenchmark,
} from './evaluation-plan.js';
import { evaluationText } from './figures-text.js';
import { measureFigures } from './measure-figures.js';
import { passFigures } from './pass-figures.js';
import { plannedAttack, plannedBenchmark, withAttacker } from './plan-options.js';

export interface EvaluateContext {
  readonly print: (value: unknown, text: () => string) => void;
  /** For what is told while it works. */
  readonly warn: (text: string) => void;
  readonly interruption: () => AbortSignal;
}

interface EvaluateOptions {
  readonly endpoint: string;
  readonly model: string;
  readonly benchmark: readonly PlannedBenchmark[];
  readonly attack: readonly PlannedAttack[];
  readonly attackerEndpoint?: string;
  readonly attackerModel?: string;
  readonly to: string;
  readonly maxTokens: number;
  readonly seed: number;
  readonly samples: number;
  readonly temperature: number;
  readonly concurrency: number;
  readonly timeout: number;
  readonly budget?: number;
}

const tellEveryMs = 5000;

/** `retrace evaluate`: measures any endpoint on benchmarks, without a study and without a server. */
export function evaluateCommand({ print, warn, interruption }: EvaluateContext): Command {
  return new Command('evaluate')
    .description('measure a model behind an OpenAI-compatible endpoint on benchmarks; needs no server')
    .addOption(
      new Option('--endpoint <url>', 'up to and with the version, like http://127.0.0.1:8000/v1')
        .env('RETRACE_MODEL_URL')
        .makeOptionMandatory(),
    )
    .requiredOption('--model <name>', 'the name under which the endpoint knows the model')
    .addOption(
      new Option(
        '--benchmark <name[:take]>',
        `${benchmarkNames.join(', ')}; all of its items, or so many, drawn by the seed`,
      )
        .argParser(plannedBenchmark)
        .makeOptionMandatory(),
    )
    .addOption(
      new Option(
        '--attack <name[:dataset]>',
        `${attackNames.join(', ')}; ask unsafe prompts in this disguise too, with the texts of a data set where it takes such`,
      )
        .argParser(plannedAttack)
        .default([]),
    )
    .addOption(
      new Option('--attacker-endpoint <url>', 'of the model that attacks, for crescendo and pair').env(
        'RETRACE_ATTACKER_URL',
      ),
    )
    .option('--attacker-model <name>', 'the name under which that endpoint knows it')
    .requiredOption('--to <folder>', 'where samples are kept; what is there already is not asked for again')
    .option('--max-tokens <number>', 'most new tokens of an answer', wholeNumber, 1024)
    .option('--seed <number>', 'which items are drawn', wholeNumber, 1995)
    .option('--samples <number>', 'tries of each item, of which pass@k is told', wholeNumber, 1)
    .option('--temperature <number>', 'from 0, which is greedy, to 2', temperatureOf, 0)
    .option('--concurrency <number>', 'requests at a time', wholeNumber, 16)
    .option('--timeout <seconds>', 'for one answer', wholeNumber, 600)
    .option('--budget <tokens>', 'most to ask and have answered this time; the samples that fit are kept', wholeNumber)
    .action(async (options: EvaluateOptions) => {
      const { benchmark: benchmarks, model, maxTokens, seed, samples: tries, temperature, attackerModel } = options;
      const attacks = options.attack.map((attack) => withAttacker(attack, attackerModel));
      const plan = { model, benchmarks, attacks, maxTokens, seed, samples: tries, temperature };
      requireCountableTries(plan);
      const { samples, planned } = await sampled(plan, options, interruption(), progressTeller(warn));
      const left = planned - samples.length;
      const stopped = left === 0 ? '' : `; ${left} more are beyond the budget: run the same again to go on`;
      const found = {
        model,
        planned,
        figures: benchmarkFigures(samples),
        passes: passFigures(samples),
        measures: measureFigures(samples),
      };
      print(found, () => `${evaluationText(samples)}\n${samples.length} samples in ${options.to}${stopped}`);
    });
}

async function sampled(
  plan: EvaluationPlan,
  { endpoint, attackerEndpoint, to, concurrency, timeout, budget }: EvaluateOptions,
  signal: AbortSignal,
  tell: (done: number, total: number) => void,
): Promise<EndpointSamples> {
  // Loaded only here, as they would make every other command start later.
  const [{ OpenAiChatModel }, { ScorerPool }, { evaluateEndpoint }] = await Promise.all([
    import('@retrace/inference'),
    import('@retrace/benchmarks'),
    import('./evaluate-endpoint.js'),
  ]);
  const chatAt = (baseUrl: string, apiKey: string | undefined): ChatModel =>
    new OpenAiChatModel({
      baseUrl,
      ...(apiKey === undefined ? {} : { apiKey }),
      maxInFlight: concurrency,
      timeoutMs: timeout * 1000,
      maxRetries: 5,
    });
  const model = chatAt(endpoint, process.env['RETRACE_MODEL_KEY']);
  const attacker =
    attackerEndpoint === undefined ? {} : { attacker: chatAt(attackerEndpoint, process.env['RETRACE_ATTACKER_KEY']) };
  const scorer = new ScorerPool(workerOfProject());
  try {
    const folder = await EvaluationFolder.open(to, plan);
    const limit = budget === undefined ? {} : { budget };
    const evaluation = { plan, model, places: datasetPlaces(), folder, scorer, signal, tell, ...limit, ...attacker };
    return await evaluateEndpoint(evaluation);
  } finally {
    scorer.stop();
  }
}

/** A line every few seconds, and one when all is done. */
function progressTeller(warn: (text: string) => void): (done: number, total: number) => void {
  let told = 0;
  return (done, total) => {
    const now = performance.now();
    if (now - told < tellEveryMs && done < total) return;
    told = now;
    warn(`${done}/${total} samples\n`);
  };
}

function temperatureOf(text: string): number {
  const temperature = Number(text);
  if (!/^\d(\.\d+)?$/.test(text) || temperature > 2)
    throw new InvalidArgumentError('It has to be a number from 0 to 2, like 0.8.');
  return temperature;
}
