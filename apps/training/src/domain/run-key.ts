import { join } from 'node:path';

import { checkpointName, type TrainedArm } from '@retrace/study';

/** Which training run. */
export interface RunKey {
  readonly studyId: string;
  readonly arm: TrainedArm;
  readonly seed: number;
}

/** What a run is called wherever it is run: `STUDY/alttrain/1`. */
export function runIdOf({ studyId, arm, seed }: RunKey): string {
  return `${studyId}/${checkpointName({ arm, seed })}`;
}

/** The folder of a run in that of all runs. */
export function runFolderIn(runs: string, { studyId, arm, seed }: RunKey): string {
  return join(runs, studyId, `${arm}-${seed}`);
}
