import { describe, expect, it } from 'vitest';

import { jobManifest } from './job-manifest.js';
import type { KubernetesLaunching } from './kubernetes-launching.js';

const launching: KubernetesLaunching = {
  kind: 'kubernetes',
  image: 'registry.example/trainer:1',
  claim: 'retrace',
  mountPath: '/srv/retrace',
  python: '/opt/python',
  trainer: '/app/apps/trainer',
  gpus: 2,
  gpuResource: 'nvidia.com/gpu',
  cpu: '4',
  memory: '32Gi',
  nodeSelector: { pool: 'gpu' },
  tolerations: [{ key: 'nvidia.com/gpu', operator: 'Exists', effect: 'NoSchedule' }],
  serviceAccount: 'trainer',
  graceSeconds: 90,
};

const manifest = (differences: Partial<KubernetesLaunching> = {}) =>
  jobManifest('study/alttrain/1', '/srv/retrace/runs/job.json', { ...launching, ...differences });
const pod = (differences: Partial<KubernetesLaunching> = {}) => manifest(differences).spec?.template.spec;

describe('jobManifest', () => {
  it('starts one pod once, and gives its worker the time for a checkpoint', () => {
    expect(manifest().spec?.backoffLimit).toBe(0);
    expect(pod()).toMatchObject({ restartPolicy: 'Never', terminationGracePeriodSeconds: 90 });
  });

  it('runs the worker on its job file, with the volume where the service has it', () => {
    const command = ['/opt/python', '-m', 'retrace_trainer', 'train', '/srv/retrace/runs/job.json'];
    const [container] = pod()?.containers ?? [];
    expect(container).toMatchObject({ command, workingDir: '/app/apps/trainer', image: 'registry.example/trainer:1' });
    expect(container?.volumeMounts).toEqual([{ name: 'retrace', mountPath: '/srv/retrace' }]);
    expect(pod()?.volumes).toEqual([{ name: 'retrace', persistentVolumeClaim: { claimName: 'retrace' } }]);
  });

  it('asks for GPUs, processors and memory, and bounds all but processors', () => {
    expect(pod()?.containers[0]?.resources).toEqual({
      requests: { memory: '32Gi', 'nvidia.com/gpu': '2', cpu: '4' },
      limits: { memory: '32Gi', 'nvidia.com/gpu': '2' },
    });
    expect(pod({ gpus: 0, cpu: undefined, memory: undefined })?.containers[0]?.resources).toEqual({
      requests: {},
      limits: {},
    });
  });

  it('goes to the nodes that it is told of, as the account that it is told of', () => {
    expect(pod()).toMatchObject({
      nodeSelector: { pool: 'gpu' },
      tolerations: [{ key: 'nvidia.com/gpu', operator: 'Exists', effect: 'NoSchedule' }],
      serviceAccountName: 'trainer',
    });
    expect(pod({ serviceAccount: undefined })).not.toHaveProperty('serviceAccountName');
  });
});
