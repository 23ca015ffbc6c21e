import { join } from 'node:path';

import { StageProgressed } from '@retrace/contracts';
import { expect, it } from 'vitest';

import { studyStarted } from '../../../tools/testing/builders/messages.js';
import { startServices } from '../../../tools/testing/service-harness.js';
import { EvaluationModule } from '../src/index.js';
import { places } from '../../../tools/testing/published-data.js';

it('fails an evaluation whose benchmark is not here, and says where it was looked for', async () => {
  const studyId = '40000000-0000-4000-8000-000000000101';
  const service = await startServices(
    (folder) => [
      EvaluationModule.with({
        python: join(folder, 'no-python'),
        trainer: folder,
        serving: { kind: 'embedded' },
        adapters: join(folder, 'adapters'),
        serverLog: join(folder, 'server.log'),
        maxInFlight: 1,
      }),
    ],
    [StageProgressed],
    (folder) => ({
      datasets: { projectRoot: join(folder, 'project'), downloads: join(folder, 'downloads'), fetch: places.fetch },
    }),
  );
  try {
    await service.send(studyStarted(studyId));
    // A download that failed is tried again, so this takes as long as all attempts.
    const failure = await service.hearOne(StageProgressed, { studyId, state: 'failed' });
    expect(failure).toMatchObject({ stage: 'evaluation', unit: 'base' });
    expect(failure.detail).toContain(`Data set 'strongreject' was not found in ${join(service.folder, 'project')}`);
    expect(failure.detail).toContain(join(service.folder, 'downloads', 'strongreject'));
  } finally {
    await service.close();
  }
});
