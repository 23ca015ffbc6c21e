import type { TrainingSettings } from '../training.settings.js';
import type { Launcher } from './launcher.js';
import { LocalProcessLauncher } from './local/local-process-launcher.js';
import { SlurmLauncher } from './slurm/slurm-launcher.js';

/** The launcher that the settings ask for. */
export async function launcherOf({ launching, python, trainer, stallMs }: TrainingSettings): Promise<Launcher> {
  switch (launching.kind) {
    case 'local':
      return new LocalProcessLauncher({
        python,
        trainerFolder: trainer,
        stallMs,
        accelerateConfig: launching.accelerateConfig,
      });
    case 'kubernetes': {
      // Loaded where it is used: the client takes a second and 90 MB.
      const { KubernetesLauncher } = await import('./kubernetes/kubernetes-launcher.js');
      const { clusterConfig } = await import('./kubernetes/cluster-config.js');
      return new KubernetesLauncher(launching, { config: clusterConfig(), stallMs });
    }
    case 'slurm':
      return new SlurmLauncher(launching, { stallMs });
  }
}
