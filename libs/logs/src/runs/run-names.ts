import type { LogOrigin } from '../log-origin.js';
import type { SampledRun } from './sampled-run.js';

/** What viewers call the task: `strongreject`, `strongreject-rot13`. */
export function taskNameOf({ benchmark, attack }: Pick<SampledRun, 'benchmark' | 'attack'>): string {
  return attack === undefined ? benchmark : `${benchmark}-${attack}`;
}

/**
 * What viewers call the model. The untouched one has its own name; each other arm and seed is a model of its own:
 * `org/model-alttrain-seed-1`, or `retrace/alttrain-seed-1` where the model is not known.
 */
export function modelNameOf({ arm, seed }: Pick<SampledRun, 'arm' | 'seed'>, { model }: LogOrigin): string {
  if (model !== undefined && arm === 'base' && seed === null) return model;
  const checkpoint = seed === null ? arm : `${arm}-seed-${seed}`;
  return model === undefined ? `retrace/${checkpoint}` : `${model}-${checkpoint}`;
}
