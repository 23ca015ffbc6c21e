import type { LogFile } from '../log-file.js';
import type { LogOrigin } from '../log-origin.js';
import { modelNameOf } from '../runs/run-names.js';
import type { SampledRun } from '../runs/sampled-run.js';
import { harnessResults, type LoggedTask } from './harness-results.js';
import { generationArguments, harnessSamples } from './harness-sample.js';
import { harnessTasks } from './harness-task.js';

/** The files of each model, as `--log_samples --output_path` of the harness writes them: a folder a model. */
export function* harnessFiles(runs: readonly SampledRun[], origin: LogOrigin): Generator<LogFile> {
  for (const [model, ofModel] of Map.groupBy(runs, (run) => modelNameOf(run, origin)))
    yield* modelFiles(model, ofModel, origin);
}

function* modelFiles(model: string, runs: readonly SampledRun[], origin: LogOrigin): Generator<LogFile> {
  const { created } = origin;
  const asked = generationArguments(origin);
  const modelSanitized = folderNameOf(model);
  const when = created.toISOString().replaceAll(':', '-').replace(/Z$/, '');
  const logged: readonly LoggedTask[] = runs
    .flatMap(harnessTasks)
    .map((task) => ({ task, samples: harnessSamples(task, asked) }));
  const results = harnessResults(logged, { model, modelSanitized, created, asked });
  yield { path: `${modelSanitized}/results_${when}.json`, text: `${JSON.stringify(results, undefined, 2)}\n` };
  for (const { task, samples } of logged) {
    const text = samples.map((sample) => `${JSON.stringify(sample)}\n`).join('');
    yield { path: `${modelSanitized}/samples_${task.name}_${when}.jsonl`, text };
  }
}

/** As the harness makes a folder's name of a model's. */
function folderNameOf(model: string): string {
  return model.replaceAll(/["<>:/|\\?*[\]]+/g, '__');
}
