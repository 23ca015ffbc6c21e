import { describe, expect, it } from 'vitest';

import { jobManifest } from './job-manifest.js';
import type { KubernetesLaunching } from './kubernetes-launching.js';
import type { PodFiles } from './run-files.js';

const launching: KubernetesLaunching = {
  kind: 'kubernetes',
  image: 'registry.example/trainer:1',
  files: { kind: 'volume', claim: 'retrace', mountPath: '/srv/retrace' },
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

const files: PodFiles = {
  command: ['-m', 'retrace_trainer', 'train', '/srv/retrace/runs/job.json'],
  environment: [{ name: 'KEY', valueFrom: { secretKeyRef: { name: 'bucket', key: 'KEY' } } }],
  volume: { persistentVolumeClaim: { claimName: 'retrace' } },
  mountPath: '/srv/retrace',
};

const manifest = (differences: Partial<KubernetesLaunching> = {}) =>
  jobManifest('study/alttrain/1', files, { ...launching, ...differences });
const pod = (differences: Partial<KubernetesLaunching> = {}) => manifest(differences).spec?.template.spec;

describe('jobManifest', () => {
  it('starts one pod once, and gives its worker the time for a checkpoint', () => {
    expect(manifest().spec?.backoffLimit).toBe(0);
    expect(pod()).toMatchObject({ restartPolicy: 'Never', terminationGracePeriodSeconds: 90 });
  });

  it('runs the worker as it is told, with its volume and its credentials by reference', () => {
    const command = ['/opt/python', '-m', 'retrace_trainer', 'train', '/srv/retrace/runs/job.json'];
    const [container] = pod()?.containers ?? [];
    expect(container).toMatchObject({ command, workingDir: '/app/apps/trainer', image: 'registry.example/trainer:1' });
    expect(container?.env).toEqual(files.environment);
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
