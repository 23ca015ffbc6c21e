import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { CheckpointTrained, messageOf, StudyCancelled } from '@retrace/contracts';
import { expect, it, onTestFinished, vi } from 'vitest';

import { StubCluster } from '../testing/kubernetes/stub-cluster.js';
import { startTraining, train } from './training-service.js';

it('ends the Job of a cancelled study that nobody follows', async () => {
  const cluster = await StubCluster.start();
  onTestFinished(() => cluster[Symbol.asyncDispose]());
  const configFolder = await mkdtemp(join(tmpdir(), 'retrace-kubeconfig-'));
  onTestFinished(() => rm(configFolder, { recursive: true, force: true }));
  const config = join(configFolder, 'config');
  await writeFile(config, cluster.config().exportConfig());
  vi.stubEnv('KUBECONFIG', config);
  onTestFinished(() => void vi.unstubAllEnvs());
  const service = await startTraining([CheckpointTrained], {
    launching: (folder) => ({
      kind: 'kubernetes',
      image: 'registry.example/trainer:1',
      files: { kind: 'volume', claim: 'retrace', mountPath: '' }, // every path lies in it
      python: join(folder, 'python'),
      trainer: folder,
      gpus: 0,
      gpuResource: 'nvidia.com/gpu',
      nodeSelector: {},
      tolerations: [],
      graceSeconds: 5,
    }),
  });
  onTestFinished(() => service.close());
  const studyId = randomUUID();
  await train(service, studyId, 'trains until interrupted');
  await expect.poll(() => cluster.pods.size, { timeout: 20_000 }).toBe(1);
  const [[name, job] = []] = structuredClone([...cluster.jobs]);
  await service.send(messageOf(StudyCancelled, { studyId }));
  await expect.poll(() => cluster.jobs.size, { timeout: 20_000 }).toBe(0);

  // As it is when the study is cancelled while no service follows the Job.
  cluster.jobs.set(name ?? '', job ?? {});
  cluster.jobs.set('retrace-of-others', { ...job, metadata: { ...job?.metadata, name: 'retrace-of-others' } });
  await service.send(messageOf(StudyCancelled, { studyId }));
  await expect.poll(() => [...cluster.jobs.keys()], { timeout: 20_000 }).toEqual(['retrace-of-others']);
}, 90_000);
