import { copyFile, mkdir, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';

import type { V1EnvVar } from '@kubernetes/client-node';
import { BucketPart, locationOf, type BucketPartSettings, type S3Settings } from '@retrace/artifacts';
import type { FinishedEvent } from '@retrace/contracts';

import { finishedAccount } from '../finished-account.js';
import type { RunPlace } from '../launcher.js';
import { orDiskFull, prepareRunFolder } from '../run-folder.js';
import { runName } from '../run-name.js';
import { workerArguments } from '../worker-arguments.js';
import { jobFileContent, type WorkerJob } from '../worker-job.js';
import type { PodFiles, RunFiles } from './run-files.js';
import { SharedWork } from './shared-work.js';

/** A bucket that the service and the pods of its Jobs reach, each with credentials of its own. */
export interface BucketPlace {
  readonly kind: 'bucket';
  /** With the service's credentials. */
  readonly bucket: S3Settings;
  /** The Secret that has the pods' credentials; without one they are those of their service account. */
  readonly secret?: string | undefined;
  /** The folder of backbones in the image; without one, backbones go through the bucket. */
  readonly models?: string | undefined;
  /** An empty folder of each pod, for the files of its run. */
  readonly folder: string;
}

/** The names that the worker's folders have in `train_from.py`. */
const [INPUT, MODEL, RUN] = ['input', 'model', 'run'];
const CREDENTIALS = ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY'];

/** Runs whose pods take their files from a bucket and put there what they make, each in a part of its own. */
export class BucketFiles implements RunFiles {
  /** By the backbone's folder here: where it is in the bucket. */
  private readonly backbones = new Map<string, SharedWork<string>>();

  constructor(
    private readonly place: BucketPlace,
    private readonly accelerateConfig: string | undefined,
  ) {}

  /** @throws what stores of artifacts throw, TrainingDiskFull */
  async give(job: WorkerJob, signal: AbortSignal): Promise<PodFiles> {
    const { folder, models } = this.place;
    await prepareRunFolder(job);
    const settings = this.partOf(job.runId);
    const input = await this.inputOf(job, settings, signal);
    const backbone = models === undefined ? ['--backbone', await this.backboneOf(job, signal)] : [];
    const training = workerArguments(join(folder, INPUT, 'job.json'), this.accelerateConfig);
    const taking = ['-m', 'retrace_trainer', 'train-from', locationOf(settings), input, folder];
    return {
      command: [...taking, ...backbone, '--', ...training],
      environment: this.credentials(),
      volume: { emptyDir: {} },
      mountPath: folder,
    };
  }

  /** The bucket is looked at, whatever was told: what is there whole is what counts. */
  async take(job: WorkerJob, told: FinishedEvent | undefined): Promise<FinishedEvent | undefined> {
    const part = this.openPart(job);
    const stored = await part.folderNoted('adapter');
    if (stored === undefined) return undefined;
    const adapter = join(job.output, 'adapter');
    await part.restoreFolder(stored, adapter);
    return (await finishedAccount(job.output)) ?? (told && { ...told, adapter });
  }

  async discard(run: RunPlace): Promise<void> {
    await this.openPart(run).clear();
  }

  private async inputOf(job: WorkerJob, settings: BucketPartSettings, signal: AbortSignal): Promise<string> {
    const { folder, models } = this.place;
    const trainingSet = 'training-set.jsonl';
    const inPod: WorkerJob = {
      ...job,
      model: models === undefined ? join(folder, MODEL) : join(models, basename(job.model)),
      trainingSet: join(folder, INPUT, trainingSet),
      output: join(folder, RUN),
      bucket: locationOf(settings),
    };
    const input = join(job.output, INPUT);
    await orDiskFull(input, async () => {
      await mkdir(input, { recursive: true });
      await copyFile(job.trainingSet, join(input, trainingSet));
      await writeFile(join(input, 'job.json'), jobFileContent(inPod));
    });
    const { sha256 } = await this.openPart(job, signal).putFolder(input);
    return sha256;
  }

  /** A backbone is put there once, for all runs; it is not looked at again while this process lives. */
  private async backboneOf({ model, output }: WorkerJob, signal: AbortSignal): Promise<string> {
    const known = this.backbones.get(model);
    if (known !== undefined && !known.isOver) return known.wait(signal);
    const storing = new SharedWork((over) => this.storeBackbone(model, join(output, 'backbone'), over));
    this.backbones.set(model, storing);
    return storing.wait(signal);
  }

  /** @param copies where they may lie meanwhile. @returns where the folder is: its part's address, #, and its list */
  private async storeBackbone(model: string, copies: string, signal: AbortSignal): Promise<string> {
    const settings = { ...this.place.bucket, prefix: this.prefixOf('backbones') };
    try {
      const { sha256 } = await new BucketPart(settings, copies, signal).putFolder(model);
      return `${locationOf(settings)}#${sha256}`;
    } finally {
      await rm(copies, { recursive: true, force: true });
    }
  }

  private openPart({ runId, output }: RunPlace, signal?: AbortSignal): BucketPart {
    return new BucketPart(this.partOf(runId), join(output, 'bucket'), signal);
  }

  private partOf(runId: string): BucketPartSettings {
    return { ...this.place.bucket, prefix: this.prefixOf(runName(runId)) };
  }

  private prefixOf(name: string): string {
    const { prefix } = this.place.bucket;
    return [...(prefix === undefined ? [] : [prefix]), 'runs', name].join('/');
  }

  private credentials(): readonly V1EnvVar[] {
    const { secret } = this.place;
    if (secret === undefined) return [];
    return CREDENTIALS.map((key) => ({ name: key, valueFrom: { secretKeyRef: { name: secret, key } } }));
  }
}
