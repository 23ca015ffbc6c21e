import type { FinishedEvent } from '@retrace/contracts';

import { finishedAccount } from '../finished-account.js';
import { prepareRunFolder } from '../run-folder.js';
import { workerArguments } from '../worker-arguments.js';
import type { WorkerJob } from '../worker-job.js';
import { NotOnVolume } from './kubernetes-errors.js';
import type { PodFiles, RunFiles } from './run-files.js';

/** A persistent volume claim that the service and its Jobs see under the same path. */
export interface VolumePlace {
  readonly kind: 'volume';
  /** Runs, training sets and the backbone lie on it. */
  readonly claim: string;
  readonly mountPath: string;
}

/** Runs whose pods work in the very folders that the service has. */
export class VolumeFiles implements RunFiles {
  constructor(
    private readonly place: VolumePlace,
    private readonly accelerateConfig: string | undefined,
  ) {}

  /** @throws NotOnVolume, TrainingDiskFull */
  async give(job: WorkerJob): Promise<PodFiles> {
    const { claim, mountPath } = this.place;
    const elsewhere = [job.output, job.trainingSet, job.model].find((path) => !`${path}/`.startsWith(`${mountPath}/`));
    if (elsewhere !== undefined) throw new NotOnVolume(elsewhere, mountPath);
    const jobFile = await prepareRunFolder(job);
    return {
      command: workerArguments(jobFile, this.accelerateConfig),
      environment: [],
      volume: { persistentVolumeClaim: { claimName: claim } },
      mountPath,
    };
  }

  async take({ output }: WorkerJob, told: FinishedEvent | undefined): Promise<FinishedEvent | undefined> {
    return told ?? finishedAccount(output);
  }

  async discard(): Promise<void> {}
}
