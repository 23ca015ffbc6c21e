import type { V1Job, V1ResourceRequirements } from '@kubernetes/client-node';

import { runName } from '../run-name.js';
import type { KubernetesLaunching } from './kubernetes-launching.js';
import type { PodFiles } from './run-files.js';

/** For people who look; the service itself deletes a Job once it has its outcome. */
const KEPT_SECONDS = 86_400;
const VOLUME = 'retrace';

/** The name of the container that runs the worker. */
export const workerContainer = 'worker';

/** The Job that trains one adapter, in one pod that is started once: trying again is ours. */
export function jobManifest(runId: string, files: PodFiles, launching: KubernetesLaunching): V1Job {
  const { image, python, trainer, serviceAccount, nodeSelector, graceSeconds } = launching;
  const labels = { 'app.kubernetes.io/name': 'retrace', 'app.kubernetes.io/component': 'training' };
  return {
    apiVersion: 'batch/v1',
    kind: 'Job',
    metadata: { name: runName(runId), labels, annotations: { 'retrace/run': runId } },
    spec: {
      backoffLimit: 0,
      ttlSecondsAfterFinished: KEPT_SECONDS,
      template: {
        metadata: { labels, annotations: { 'retrace/run': runId } },
        spec: {
          restartPolicy: 'Never',
          terminationGracePeriodSeconds: graceSeconds,
          automountServiceAccountToken: false,
          ...(serviceAccount === undefined ? {} : { serviceAccountName: serviceAccount }),
          nodeSelector: { ...nodeSelector },
          tolerations: launching.tolerations.map((toleration) => ({ ...toleration })),
          containers: [
            {
              name: workerContainer,
              image,
              command: [python, ...files.command],
              env: [...files.environment],
              workingDir: trainer,
              resources: resourcesOf(launching),
              volumeMounts: [{ name: VOLUME, mountPath: files.mountPath }],
            },
          ],
          volumes: [{ name: VOLUME, ...files.volume }],
        },
      },
    },
  };
}

/** CPU is asked for and not bounded: more of it than asked for harms nobody who asked for theirs. */
function resourcesOf({ gpus, gpuResource, cpu, memory }: KubernetesLaunching): V1ResourceRequirements {
  const bounded = {
    ...(memory === undefined ? {} : { memory }),
    ...(gpus === 0 ? {} : { [gpuResource]: String(gpus) }),
  };
  return { requests: { ...bounded, ...(cpu === undefined ? {} : { cpu }) }, limits: bounded };
}
