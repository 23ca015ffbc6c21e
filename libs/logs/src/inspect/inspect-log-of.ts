import type { ScoredSample } from '@retrace/contracts';
import { triedItem } from '@retrace/outcomes';

import type { LogFile } from '../log-file.js';
import type { LogOrigin } from '../log-origin.js';
import { modelNameOf, taskNameOf } from '../runs/run-names.js';
import type { SampledRun } from '../runs/sampled-run.js';
import { sha256 } from '../sha256.js';
import type { InspectEpochs, InspectEval, InspectGenerateConfig, InspectLog } from './inspect-log.js';
import { inspectResults, inspectScorers } from './inspect-results.js';
import { epochOf, inspectSample, usageOf } from './inspect-sample.js';

/** The file of a run's eval log, named as Inspect names its own: `<created>_<task>_<model>_<id>.json`. */
export function inspectFile(run: SampledRun, origin: LogOrigin): LogFile {
  const log = inspectLogOf(run, origin);
  const { created, task, model, task_id: id } = log.eval;
  const path = `${[created, task, model, id].map(fileNamePart).join('_')}.json`;
  return { path, text: `${JSON.stringify(log, undefined, 2)}\n` };
}

/** A run as an eval log of Inspect. The same run gives the same log, ids too. */
export function inspectLogOf(run: SampledRun, origin: LogOrigin): InspectLog {
  const model = modelNameOf(run, origin);
  const config = generateConfigOf(origin);
  const created = isoSeconds(origin.created);
  const usage = usageOf(run.samples);
  return {
    version: 2,
    status: 'success',
    eval: evalOf(run, { model, config, created }),
    plan: { name: 'plan', steps: [{ solver: 'generate', params: {} }], config },
    results: inspectResults(run.samples),
    // when sampling began is not known, and the viewer makes 56 years of an empty text
    stats: { started_at: created, completed_at: created, model_usage: usage === undefined ? {} : { [model]: usage } },
    samples: run.samples.map((sample) => inspectSample(sample, model)),
  };
}

interface NamedRun {
  readonly model: string;
  readonly config: InspectGenerateConfig;
  readonly created: string;
}

function evalOf(run: SampledRun, { model, config, created }: NamedRun): InspectEval {
  const { benchmark, attack, arm, seed, samples } = run;
  const asked = { benchmark, ...(attack === undefined ? {} : { attack }), arm, ...(seed === null ? {} : { seed }) };
  const items = [...new Set(samples.map(triedItem))];
  const task = taskNameOf(run);
  const idOf = (what: string): string => sha256([what, task, model, created].join('\n')).slice(0, 22);
  return {
    eval_id: idOf('eval'),
    run_id: idOf('run'),
    created,
    task,
    task_id: idOf('task'),
    task_version: 0,
    task_args: asked,
    tags: ['retrace', arm],
    dataset: { name: benchmark, samples: items.length, sample_ids: items, shuffled: false },
    model,
    model_generate_config: config,
    config: epochsOf(samples),
    metadata: asked,
    scorers: inspectScorers(samples),
  };
}

function epochsOf(samples: readonly ScoredSample[]): InspectEpochs {
  const epochs = Math.max(...samples.map(epochOf));
  return epochs === 1 ? { epochs } : { epochs, epochs_reducer: ['mean'] };
}

/** Of samples whose limit is not known it is not known how they were sampled, either. */
function generateConfigOf({ maxTokens, temperature = 0 }: LogOrigin): InspectGenerateConfig {
  return maxTokens === undefined ? {} : { max_tokens: maxTokens, temperature };
}

/** `2026-01-31T12:00:00+00:00` */
function isoSeconds(date: Date): string {
  return date.toISOString().replace(/\.\d+Z$/, '+00:00');
}

/** Inspect parts file names at underscores. */
function fileNamePart(text: string): string {
  return text.replaceAll(/[^A-Za-z0-9.-]/g, '-');
}
