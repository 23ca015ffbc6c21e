import { meanAndError } from '@retrace/statistics';

import { sha256 } from '../sha256.js';
import type { GenerationArguments, HarnessSample } from './harness-sample.js';
import type { HarnessTask } from './harness-task.js';

/** A task with its lines. */
export interface LoggedTask {
  readonly task: HarnessTask;
  readonly samples: readonly HarnessSample[];
}

/** What is told of the whole: what made the samples, and when. */
export interface HarnessRun {
  readonly model: string;
  readonly modelSanitized: string;
  readonly created: Date;
  readonly asked: GenerationArguments;
}

type ByTask<Value> = Readonly<Record<string, Value>>;

/** The harness's `results` file: what of it we have something to say of. */
export interface HarnessResults {
  readonly results: ByTask<ByTask<string | number>>;
  readonly group_subtasks: ByTask<never>;
  readonly configs: ByTask<object>;
  readonly versions: ByTask<'N/A'>;
  readonly 'n-shot': ByTask<0>;
  readonly higher_is_better: ByTask<ByTask<boolean>>;
  readonly 'n-samples': ByTask<{ readonly original: number; readonly effective: number }>;
  readonly config: { readonly model: 'retrace'; readonly model_args: { readonly model: string } };
  /** In seconds since 1970. */
  readonly date: number;
  readonly task_hashes: ByTask<string>;
  readonly model_source: 'retrace';
  readonly model_name: string;
  readonly model_name_sanitized: string;
}

/** The results of one model on its tasks. */
export function harnessResults(tasks: readonly LoggedTask[], run: HarnessRun): HarnessResults {
  const { model, modelSanitized, created, asked } = run;
  const byTask = <Value>(valueOf: (logged: LoggedTask) => Value): ByTask<Value> =>
    Object.fromEntries(tasks.map((logged) => [logged.task.name, valueOf(logged)]));
  return {
    results: byTask(({ task }) => figuresOf(task)),
    group_subtasks: {},
    configs: byTask(({ task }) => configOf(task, asked)),
    versions: byTask(() => 'N/A'),
    'n-shot': byTask(() => 0),
    higher_is_better: byTask(({ task }) =>
      Object.fromEntries(task.metrics.map(({ metric, higherIsBetter }) => [metric, higherIsBetter])),
    ),
    'n-samples': byTask(({ task: { samples } }) => ({ original: samples.length, effective: samples.length })),
    config: { model: 'retrace', model_args: { model } },
    date: created.getTime() / 1000,
    task_hashes: byTask(({ samples }) => taskHash(samples)),
    model_source: 'retrace',
    model_name: model,
    model_name_sanitized: modelSanitized,
  };
}

/** Means by `metric,filter`, and their errors, which fewer than two samples do not have. */
function figuresOf({ name, samples, metrics, filters }: HarnessTask): ByTask<string | number> {
  const figures = filters.flatMap(({ name: filter, read }) => {
    const readings = samples.map((sample) => read(sample).figures);
    return metrics.flatMap(({ metric }) => {
      const { mean, standardError } = meanAndError(readings.map((figure) => figure[metric] ?? 0));
      return [
        [`${metric},${filter}`, mean],
        [`${metric}_stderr,${filter}`, standardError ?? 'N/A'],
      ] as const;
    });
  });
  return { name, alias: name, sample_len: samples.length, ...Object.fromEntries(figures) };
}

function configOf({ name, benchmark, metrics, filters }: HarnessTask, asked: GenerationArguments): object {
  return {
    task: name,
    dataset_path: benchmark,
    doc_to_text: '{{prompt}}',
    doc_to_target: '{{expected}}',
    num_fewshot: 0,
    metric_list: metrics.map(({ metric, higherIsBetter }) => ({
      metric,
      aggregation: 'mean',
      higher_is_better: higherIsBetter,
    })),
    output_type: 'generate_until',
    generation_kwargs: asked,
    repeats: 1,
    filter_list: filters.map(({ name: filter }) => ({ name: filter, filter: [] })),
    metadata: { sampled_by: 'retrace' },
  };
}

function taskHash(samples: readonly HarnessSample[]): string {
  return sha256(samples.map((one) => one.doc_hash + one.prompt_hash + one.target_hash).join(''));
}
