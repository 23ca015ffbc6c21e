import type { ScoredSample } from '@retrace/contracts';

import type { LogOrigin } from '../log-origin.js';
import { targetOf } from '../runs/sample-outcome.js';
import { sha256 } from '../sha256.js';
import type { HarnessTask } from './harness-task.js';

/** A line of the harness's samples, without the figures, which stand beside the others by the names of their metrics. */
export interface HarnessSample {
  readonly doc_id: number;
  readonly doc: Readonly<Record<string, string>>;
  readonly target: string;
  readonly arguments: { readonly gen_args_0: { readonly arg_0: string; readonly arg_1: GenerationArguments } };
  readonly resps: readonly [readonly [string]];
  readonly filtered_resps: readonly [string];
  readonly filter: string;
  readonly metrics: readonly string[];
  readonly doc_hash: string;
  readonly prompt_hash: string;
  readonly target_hash: string;
}

export interface GenerationArguments {
  readonly until: readonly never[];
  readonly do_sample: boolean;
  readonly temperature: number;
  readonly max_gen_toks?: number;
}

/** How samples were asked for, as far as it is known. */
export function generationArguments({ maxTokens, temperature = 0 }: LogOrigin): GenerationArguments {
  const limit = maxTokens === undefined ? {} : { max_gen_toks: maxTokens };
  return { until: [], do_sample: temperature > 0, temperature, ...limit };
}

/** The lines of a task: all samples as the first filter reads them, then as the next does. */
export function harnessSamples(task: HarnessTask, asked: GenerationArguments): readonly HarnessSample[] {
  return task.filters.flatMap(({ name: filter, read }) =>
    task.samples.map((sample, place) => {
      const { filtered, figures } = read(sample);
      const { prompt, output } = sample;
      const target = targetOf(sample);
      const doc = docOf(sample);
      return {
        doc_id: place,
        doc,
        target,
        arguments: { gen_args_0: { arg_0: prompt, arg_1: asked } },
        resps: [[output]],
        filtered_resps: [filtered],
        filter,
        metrics: Object.keys(figures),
        // the harness hashes a row as Python prints it, which for texts is as it is printed here
        doc_hash: sha256(JSON.stringify(doc, undefined, 2)),
        prompt_hash: sha256(prompt),
        target_hash: sha256(target),
        ...figures,
      };
    }),
  );
}

/** The same for the same item in every arm, so that viewers can hold runs side by side. */
function docOf(sample: ScoredSample): Readonly<Record<string, string>> {
  const { item, category, attack, prompt } = sample;
  return { item, category, ...(attack === undefined ? {} : { attack }), prompt, expected: targetOf(sample) };
}
