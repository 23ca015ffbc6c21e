import {
  CheckpointTrained,
  messageOf,
  StudyStarted,
  TrainingSetWritten,
  type ArtifactRef,
  type TrainingCost,
} from '@retrace/contracts';
import { hashSpec, type StudySpec } from '@retrace/study';

import { aStudySpec } from './study-spec.js';

export function studyStarted(studyId: string, spec: StudySpec = aStudySpec()): StudyStarted {
  return messageOf(StudyStarted, { studyId, spec, specSha256: hashSpec(spec) });
}

/** The training set of `alttrain`, unless told. */
export function trainingSetWritten(
  studyId: string,
  trainingSet: ArtifactRef,
  changes: Partial<TrainingSetWritten> = {},
): TrainingSetWritten {
  return messageOf(TrainingSetWritten, {
    studyId,
    spec: aStudySpec(),
    arm: 'alttrain',
    trainingSet,
    examples: 12,
    setAside: 0,
    meanTraceWords: 31.5,
    ...changes,
  });
}

/** The adapter of `alttrain` with the seed of the small spec, unless told. */
export function checkpointTrained(
  studyId: string,
  adapter: ArtifactRef,
  changes: Partial<CheckpointTrained> = {},
): CheckpointTrained {
  return messageOf(CheckpointTrained, {
    studyId,
    spec: aStudySpec(),
    arm: 'alttrain',
    seed: 1,
    adapter,
    cost: trainingCost,
    versions: { trl: '1' },
    ...changes,
  });
}

const trainingCost: TrainingCost = {
  steps: 3,
  seconds: 12.5,
  tokens: 2400,
  peakResidentBytes: 900_000_000,
  finalLoss: 0.71,
};
