import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { EvaluationCompleted, StageProgressed } from '@retrace/contracts';

import { places } from '../../../tools/testing/published-data.js';
import { startServices, type ServiceHarness } from '../../../tools/testing/service-harness.js';
import { AttackerSettings, EvaluationModule, JudgeSettings } from '../src/index.js';
import { layOutModel, modelsIn } from './model-without-weights.js';

export interface OtherEndpoints {
  readonly judge?: JudgeSettings;
  readonly attacker?: AttackerSettings;
}

/** The evaluation service, whose model server is the stub beside this file's tests: see stub-model-server.mjs. It answers. */
export async function startSamplingService({ judge, attacker }: OtherEndpoints = {}): Promise<ServiceHarness> {
  const service = await startServices(
    (folder) => [
      EvaluationModule.with(
        {
          python: join(folder, 'python'),
          trainer: folder,
          adapters: join(folder, 'adapters'),
          serverLog: join(folder, 'server.log'),
          serving: { kind: 'embedded', maxMemoryBytes: 500_000_000 },
          maxInFlight: 1,
        },
        judge ?? new JudgeSettings(),
        attacker ?? new AttackerSettings(),
      ),
    ],
    [EvaluationCompleted, StageProgressed],
    (folder) => ({ datasets: places, models: modelsIn(folder) }),
  );
  await layOutModel(service.folder);
  const stub = fileURLToPath(new URL('../test/stub-model-server.mjs', import.meta.url));
  const command = `#!/bin/sh\nexec "${process.execPath}" "${stub}" "$@"\n`;
  await writeFile(join(service.folder, 'python'), command, { mode: 0o755 });
  await behave(service, 'answers');
  return service;
}

/** What the stub is to do from now on. */
export function behave({ folder }: ServiceHarness, behaviour: string): Promise<void> {
  return writeFile(join(folder, 'behaviour'), behaviour);
}
