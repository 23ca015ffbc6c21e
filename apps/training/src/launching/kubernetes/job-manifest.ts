import { createHash } from 'node:crypto';

import type { V1Job, V1ResourceRequirements } from '@kubernetes/client-node';

import type { KubernetesLaunching } from './kubernetes-launching.js';

/** A DNS label has 63 characters: these, and the hash behind them. */
const READABLE_CHARACTERS = 40;
const HASH_CHARACTERS = 12;
/** For people who look; the service itself deletes a Job once it has its outcome. */
const KEPT_SECONDS = 86_400;
const VOLUME = 'retrace';

/** The name of the container that runs the worker. */
export const workerContainer = 'worker';

/** The name of a run's Job: a DNS label, and always the same for the same run. */
export function jobName(runId: string): string {
  const readable = runId.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
  const hash = createHash('sha256').update(runId).digest('hex').slice(0, HASH_CHARACTERS);
  return `retrace-${readable.slice(0, READABLE_CHARACTERS).replaceAll(/^-+|-+$/g, '')}-${hash}`;
}

/** The Job that trains one adapter, in one pod that is started once: trying again is ours. */
export function jobManifest(runId: string, jobFile: string, launching: KubernetesLaunching): V1Job {
  const { image, claim, mountPath, python, trainer, serviceAccount, nodeSelector, graceSeconds } = launching;
  const labels = { 'app.kubernetes.io/name': 'retrace', 'app.kubernetes.io/component': 'training' };
  return {
    apiVersion: 'batch/v1',
    kind: 'Job',
    metadata: { name: jobName(runId), labels, annotations: { 'retrace/run': runId } },
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
              command: [python, '-m', 'retrace_trainer', 'train', jobFile],
              workingDir: trainer,
              resources: resourcesOf(launching),
              volumeMounts: [{ name: VOLUME, mountPath }],
            },
          ],
          volumes: [{ name: VOLUME, persistentVolumeClaim: { claimName: claim } }],
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
