/** How runs become batch jobs of Slurm. */
export interface SlurmLaunching {
  readonly kind: 'slurm';
  /** Folder of `sbatch` and its like; they are on the PATH when left out. */
  readonly commands?: string | undefined;
  /** The interpreter of the worker's environment, on the nodes. */
  readonly python: string;
  /** Folder of the worker's package, on the nodes. */
  readonly trainer: string;
  readonly partition?: string | undefined;
  readonly account?: string | undefined;
  /** What of a node a run gets, like `gpu:1`. */
  readonly gres?: string | undefined;
  /** The time limit, as `sbatch` takes it. */
  readonly time?: string | undefined;
  /** Further options of `sbatch`, like `--qos=low`. */
  readonly extraOptions: readonly string[];
  /** A file of `accelerate config` there, where a run is spread over several processes. */
  readonly accelerateConfig?: string | undefined;
  /** How long a worker may take for its checkpoint when it is ended, in seconds. */
  readonly graceSeconds: number;
}
