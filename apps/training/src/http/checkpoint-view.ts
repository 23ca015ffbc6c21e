import type { CheckpointView } from '@retrace/contracts';
import { hashSpec, recipeOf } from '@retrace/study';

import type { KeptCheckpoint, TrainedRun } from '../storage/checkpoint-store.js';

export function toCheckpointView({ run, report }: KeptCheckpoint): CheckpointView {
  const { studyId, spec, prompts, trainingSet, examples, adapter, prunedAt } = run;
  return {
    adapter,
    ...(prunedAt === null ? {} : { prunedAt: prunedAt.toISOString() }),
    study: { id: studyId, name: spec.name, specSha256: hashSpec(spec) },
    ...(prompts === null ? {} : { prompts }),
    trainingSet,
    ...(examples === null ? {} : { examples }),
    run: runOf(run),
    base: spec.backbone,
    ...(report === null
      ? {}
      : { report: { sha256: report.json.sha256, verdict: report.verdict, summary: report.summary } }),
  };
}

function runOf(run: TrainedRun): CheckpointView['run'] {
  const { arm, seed, spec, attempts, startedAt, endedAt, cost, versions, machine } = run;
  return {
    arm,
    seed,
    recipe: recipeOf(spec.training, arm),
    attempts,
    ...(startedAt === null ? {} : { startedAt: startedAt.toISOString() }),
    ...(endedAt === null ? {} : { endedAt: endedAt.toISOString() }),
    ...(cost === null ? {} : { cost }),
    versions: versions ?? {},
    machine: machine ?? {},
  };
}
