import { Type } from 'class-transformer';
import { IsIn, IsInt, IsNotEmpty, IsOptional, IsString, Matches, Max, Min } from 'class-validator';

import { launcherNames, type Launching } from './launching/launching.js';

/** Timers of Node take no longer ones. */
const MOST_SECONDS = 2_000_000;
/** Plain, or with a suffix of a thousand or of 1024. https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/quantity/ */
const quantity = /^\d+(\.\d+)?(m|k|M|G|T|Ki|Mi|Gi|Ti)?$/;
const quantityAdvice = 'must be a quantity of Kubernetes, like 4, 500m or 16Gi';
const dnsLabel = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/;
const label = String.raw`([\w.-]+\/)?[\w.-]+=[\w.-]*`;
const selector = new RegExp(`^${label}(,${label})*$`);
const oneWord = { message: 'must be one word' };

/** What the training service is told by the environment. Each that has the name of a launcher is of that one alone. */
export class TrainingEnvironment {
  /** What runs the worker. */
  @IsIn(launcherNames)
  readonly RETRACE_LAUNCHER: Launching['kind'] = 'local';

  /** How long a worker may say nothing before it is ended, in seconds. */
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(MOST_SECONDS)
  readonly RETRACE_TRAINING_STALL_SECONDS: number = 900;

  /** A file of `accelerate config`, where the worker runs: it is then started by `accelerate launch`. */
  @IsOptional()
  @Matches(/^\//, { message: 'must be an absolute path' })
  readonly RETRACE_ACCELERATE_CONFIG?: string;

  /** A project of Weights & Biases that runs are told of. */
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  readonly RETRACE_WANDB_PROJECT?: string;

  /** An MLflow server, or a folder, that runs are told of. */
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  readonly RETRACE_MLFLOW_URI?: string;

  /** The experiment there. */
  @IsString()
  @IsNotEmpty()
  readonly RETRACE_MLFLOW_EXPERIMENT: string = 'retrace';

  @IsOptional()
  @Matches(dnsLabel, { message: 'must be the name of a namespace' })
  readonly RETRACE_KUBERNETES_NAMESPACE?: string;

  /** The image that has the worker's environment. */
  @IsOptional()
  @Matches(/^\S+$/, oneWord)
  readonly RETRACE_KUBERNETES_IMAGE?: string;

  /** The platform's own: Jobs without a volume take their files from there when it is a bucket. */
  @IsOptional()
  @IsString()
  readonly RETRACE_ARTIFACTS?: string;

  @IsOptional()
  @IsString()
  readonly AWS_ACCESS_KEY_ID?: string;

  @IsOptional()
  @IsString()
  readonly AWS_SECRET_ACCESS_KEY?: string;

  /** The persistent volume claim that service and Jobs share. */
  @IsOptional()
  @Matches(/^[a-z0-9][-a-z0-9.]*$/, { message: 'must be the name of a persistent volume claim' })
  readonly RETRACE_KUBERNETES_CLAIM?: string;

  /** A Secret with `AWS_ACCESS_KEY_ID` and `AWS_SECRET_ACCESS_KEY`, which Jobs get that have no volume. */
  @IsOptional()
  @Matches(/^[a-z0-9][-a-z0-9.]*$/, { message: 'must be the name of a Secret' })
  readonly RETRACE_KUBERNETES_BUCKET_SECRET?: string;

  /** Folder of backbones in the image, for Jobs that have no volume. */
  @IsOptional()
  @Matches(/^\//, { message: 'must be an absolute path' })
  readonly RETRACE_KUBERNETES_MODELS?: string;

  /** Where the volume is mounted, in both; without one, an empty folder of each Job. */
  @IsOptional()
  @Matches(/^\/.*[^/]$/, { message: 'must be an absolute path without a slash at its end' })
  readonly RETRACE_KUBERNETES_MOUNT_PATH?: string;

  /** The interpreter in the image. */
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  readonly RETRACE_KUBERNETES_PYTHON?: string;

  /** Folder of the worker's package in the image. */
  @IsOptional()
  @Matches(/^\//, { message: 'must be an absolute path' })
  readonly RETRACE_KUBERNETES_TRAINER?: string;

  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(64)
  readonly RETRACE_KUBERNETES_GPUS?: number;

  @IsOptional()
  @Matches(/^[\w.-]+\/[\w.-]+$/, { message: 'must be the name of a resource, like nvidia.com/gpu' })
  readonly RETRACE_KUBERNETES_GPU_RESOURCE?: string;

  @IsOptional()
  @Matches(quantity, { message: quantityAdvice })
  readonly RETRACE_KUBERNETES_CPU?: string;

  @IsOptional()
  @Matches(quantity, { message: quantityAdvice })
  readonly RETRACE_KUBERNETES_MEMORY?: string;

  /** Labels of the nodes that may be used. */
  @IsOptional()
  @Matches(selector, { message: 'must be labels with commas between them, like pool=gpu,zone=a' })
  readonly RETRACE_KUBERNETES_NODE_SELECTOR?: string;

  /** A list, as YAML or JSON. */
  @IsOptional()
  @IsString()
  readonly RETRACE_KUBERNETES_TOLERATIONS?: string;

  @IsOptional()
  @Matches(/^[a-z0-9][-a-z0-9.]*$/, { message: 'must be the name of a service account' })
  readonly RETRACE_KUBERNETES_SERVICE_ACCOUNT?: string;

  /** How long a worker may take for its checkpoint, in seconds. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(3600)
  readonly RETRACE_KUBERNETES_GRACE_SECONDS?: number;

  /** Folder of `sbatch`, `squeue`, `sacct` and `scancel`. */
  @IsOptional()
  @Matches(/^\//, { message: 'must be an absolute path' })
  readonly RETRACE_SLURM_COMMANDS?: string;

  /** The interpreter on the nodes. */
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  readonly RETRACE_SLURM_PYTHON?: string;

  /** Folder of the worker's package on the nodes. */
  @IsOptional()
  @Matches(/^\//, { message: 'must be an absolute path' })
  readonly RETRACE_SLURM_TRAINER?: string;

  @IsOptional()
  @Matches(/^\S+$/, oneWord)
  readonly RETRACE_SLURM_PARTITION?: string;

  @IsOptional()
  @Matches(/^\S+$/, oneWord)
  readonly RETRACE_SLURM_ACCOUNT?: string;

  @IsOptional()
  @Matches(/^\S+$/, oneWord)
  readonly RETRACE_SLURM_GRES?: string;

  @IsOptional()
  @Matches(/^(\d+-)?\d+(:\d\d){0,2}$/, { message: 'must be a time of Slurm, like 90, 2:00:00 or 1-12:00:00' })
  readonly RETRACE_SLURM_TIME?: string;

  /** Further options of `sbatch` with spaces between them, like `--qos=low --mem=64G`. */
  @IsOptional()
  @Matches(/^\s*--\S+(\s+--\S+)*\s*$/, { message: 'must be options like --qos=low --mem=64G' })
  readonly RETRACE_SLURM_OPTIONS?: string;

  /** How long a worker may take for its checkpoint, in seconds. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(3600)
  readonly RETRACE_SLURM_GRACE_SECONDS?: number;
}
