import { join } from 'node:path';

import { ReportPublished, type ComparisonView } from '@retrace/contracts';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { studyStarted } from '../../../tools/testing/builders/messages.js';
import { startServices, type ServiceHarness } from '../../../tools/testing/service-harness.js';
import { ReportingModule } from '../src/index.js';
import { aSampledStudy, type StudyChanges } from './builders/evidence.js';
import { aSpec } from './builders/spec.js';
import { messagesOf } from './builders/study-messages.js';

let service: ServiceHarness;

beforeAll(async () => {
  service = await startServices(
    (folder) => [ReportingModule.with({ folder: join(folder, 'reports'), version: '0.1.0' })],
    [ReportPublished],
  );
});

afterAll(() => service.close());

const api = (): ReturnType<typeof request> => request(service.app.getHttpServer());

async function reported(changes: StudyChanges = {}): Promise<string> {
  const studyId = crypto.randomUUID();
  const said = await messagesOf(studyId, aSampledStudy(changes), service.platform.artifacts);
  for (const message of said) await service.send(message);
  await service.hearOne(ReportPublished, { studyId });
  return studyId;
}

async function compare(...sides: readonly string[]): Promise<ComparisonView> {
  const { body } = await api().get('/api/comparisons').query({ of: sides }).expect(200);
  return body;
}

describe('comparisons', () => {
  it('compare arms of studies with the first that is named, on the same prompts', async () => {
    const [first, second] = [await reported(), await reported({ behaviour: { alttrain: { refused: 20 } } })];
    const { sides, deltas } = await compare(`${first}:base`, `${first}:alttrain`, `${second}:alttrain`);
    expect(sides.map(({ study, arm }) => [study.id, arm])).toEqual([
      [first, 'base'],
      [first, 'alttrain'],
      [second, 'alttrain'],
    ]);
    const refused = deltas.filter(({ endpoint }) => endpoint === 'strongreject-refused');
    expect(refused).toMatchObject([
      { side: 1, arm: 'alttrain', against: 'base', pairs: 40, rate: 0.85, difference: { estimate: 0.8 } },
      { side: 2, arm: 'alttrain', against: 'base', pairs: 40, rate: 0.5, difference: { estimate: 0.45 } },
    ]);
    expect(deltas.find(({ endpoint }) => endpoint === 'structure')).toMatchObject({ rate: 1, referenceRate: 0 });
  });

  it('show how the traces of each arm are built', async () => {
    const studyId = await reported();
    const { sides } = await compare(`${studyId}:base`, `${studyId}:alttrain`);
    const [structure] = sides[1]?.structure ?? [];
    expect(structure).toMatchObject({ arm: 'alttrain', presence: { estimate: 1 } });
    expect(structure?.steps.find(({ type }) => type === 'HA')).toEqual({
      type: 'HA',
      shareOfTraces: 1,
      shareOfSentences: expect.closeTo(1 / 3),
    });
    expect(structure?.transitions?.from).toContain('start');
  });

  it('are refused with fewer than two sides, with one side twice, and of what is not there', async () => {
    const studyId = await reported();
    const refusal = async (...sides: readonly string[]): Promise<unknown> => {
      const { status, body } = await api().get('/api/comparisons').query({ of: sides });
      return [status, body.code];
    };
    expect(await refusal()).toEqual([400, 'input-invalid']);
    expect(await refusal(studyId)).toEqual([400, 'input-invalid']);
    expect(await refusal(studyId, studyId.toUpperCase())).toEqual([400, 'input-invalid']);
    expect(await refusal(studyId, 'x; DROP')).toEqual([400, 'input-invalid']);
    expect(await refusal(studyId, `${studyId}:direct-refusal`)).toEqual([422, 'arm-unknown']);
    expect(await refusal(studyId, crypto.randomUUID())).toEqual([404, 'study-not-found']);
    const started = crypto.randomUUID();
    await service.send(studyStarted(started, aSpec()));
    expect(await refusal(studyId, started)).toEqual([404, 'report-not-found']);
  });
});
