import type { KubernetesLaunching } from './kubernetes/kubernetes-launching.js';
import type { SlurmLaunching } from './slurm/slurm-launching.js';

/** What runs the worker, by its name in the settings. */
export const launcherNames = ['local', 'kubernetes', 'slurm'] as const;

/** As a process of the service's machine. */
export interface LocalLaunching {
  readonly kind: 'local';
  /** A file of `accelerate config`, where a run is spread over several processes. */
  readonly accelerateConfig?: string | undefined;
}

/** Where runs are trained. */
export type Launching = LocalLaunching | KubernetesLaunching | SlurmLaunching;
