import type { BucketPlace } from './bucket-files.js';
import type { Toleration } from './toleration.js';
import type { VolumePlace } from './volume-files.js';

/** How runs become Jobs of a Kubernetes cluster. */
export interface KubernetesLaunching {
  readonly kind: 'kubernetes';
  /** That of the configuration's context when left out. */
  readonly namespace?: string | undefined;
  readonly image: string;
  /** How files get to Jobs, and what these make back. */
  readonly files: VolumePlace | BucketPlace;
  /** The interpreter of the worker's environment in the image. */
  readonly python: string;
  /** Folder of the worker's package in the image. */
  readonly trainer: string;
  readonly gpus: number;
  /** The name of GPUs as a resource: `nvidia.com/gpu`. */
  readonly gpuResource: string;
  /** Quantities, like `4` and `16Gi`. */
  readonly cpu?: string | undefined;
  readonly memory?: string | undefined;
  readonly nodeSelector: Readonly<Record<string, string>>;
  readonly tolerations: readonly Toleration[];
  readonly serviceAccount?: string | undefined;
  /** A file of `accelerate config` there, where a run is spread over several processes. */
  readonly accelerateConfig?: string | undefined;
  /** How long a worker may take for its checkpoint when it is ended, in seconds. */
  readonly graceSeconds: number;
}
