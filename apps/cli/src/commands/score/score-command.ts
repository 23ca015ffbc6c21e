import type { BenchmarkItem } from '@retrace/benchmarks';
import type { ScoredSample } from '@retrace/contracts';
import type { BenchmarkName } from '@retrace/study';
import { Command } from 'commander';

import { forEachRecord } from '../../records/for-each-record.js';
import { benchmarkFigures } from '../evaluate/benchmark-figures.js';
import { evaluationText } from '../evaluate/figures-text.js';
import { measureFigures } from '../evaluate/measure-figures.js';
import type { FileContext } from '../file-context.js';
import { datasetPlaces, workerOfProject } from '../machine.js';
import { ScoredFile } from './scored-file.js';
import { checkOutput, type OutputRecord } from './output-record.js';

/** `retrace score`: scores outputs that were sampled elsewhere, as if they had been sampled here. */
export function scoreCommand(context: FileContext): Command {
  return new Command('score')
    .description('score outputs that were sampled elsewhere; needs no server')
    .argument('<file>', 'JSON lines: {benchmark, item, output, finish}')
    .requiredOption('--to <file>', 'where scored samples go: JSON lines')
    .action((file: string, { to }: { readonly to: string }) => scoreFile(file, to, context));
}

async function scoreFile(path: string, to: string, context: FileContext): Promise<void> {
  // Loaded only here, as it would make every other command start later.
  const { ScorerPool, scoreOutput } = await import('@retrace/benchmarks');
  const scorer = new ScorerPool(workerOfProject());
  const items = new ItemShelf();
  const scored = await ScoredFile.open(to);
  try {
    await forEachRecord({
      path,
      check: checkOutput,
      onRefused: (problem) => context.warn(`${problem}\n`),
      onRecord: async (record) => {
        const item = await items.find(record);
        if (item === undefined) return context.warn(`'${record.benchmark}' has no item '${record.item}': left out\n`);
        const { output, finish } = record;
        const score = scoreOutput({ item, output, finish }, scorer.score);
        await scored.add(score.then((found) => sampleOf(item, record, found)));
      },
      onEnd: async () => {
        const samples = await scored.end();
        const found = { figures: benchmarkFigures(samples), measures: measureFigures(samples) };
        const text = context.isJson() ? JSON.stringify(found, undefined, 2) : evaluationText(samples);
        context.write(`${text}\n`);
      },
    });
  } finally {
    scorer.stop();
  }
}

/** The items of benchmarks, each read when it is first asked for. */
class ItemShelf {
  private readonly benchmarks = new Map<BenchmarkName, Promise<ReadonlyMap<string, BenchmarkItem>>>();

  async find({ benchmark, item }: OutputRecord): Promise<BenchmarkItem | undefined> {
    const known = this.benchmarks.get(benchmark) ?? this.read(benchmark);
    this.benchmarks.set(benchmark, known);
    return (await known).get(item);
  }

  private async read(benchmark: BenchmarkName): Promise<ReadonlyMap<string, BenchmarkItem>> {
    const { readBenchmarkItems } = await import('@retrace/benchmarks');
    const items = await readBenchmarkItems(benchmark, datasetPlaces());
    return new Map(items.map((item) => [item.id, item]));
  }
}

type Scored = Pick<ScoredSample, 'thinking' | 'trace' | 'answer' | 'score'>;

/** What a sample of elsewhere does not tell is 0. */
function sampleOf(
  { benchmark, id, category, prompt }: BenchmarkItem,
  record: OutputRecord,
  scored: Scored,
): ScoredSample {
  const { output, finish } = record;
  const untold = { promptTokens: 0, completionTokens: 0, latencyMs: 0 };
  return { benchmark, item: id, category, arm: 'base', seed: null, prompt, output, finish, ...scored, ...untold };
}
