import { Module, type Type } from '@nestjs/common';
import { messageOf, PromptsCurated, StudyFailed } from '@retrace/contracts';
import type { MessageHandler } from '@retrace/messaging';
import { RetraceError } from '@retrace/observability';
import { service } from '@retrace/service';
import request from 'supertest';
import { afterAll, beforeAll, expect, it } from 'vitest';

import { aStudySpec, rawStudySpec } from '../../../tools/testing/builders/study-spec.js';
import { startServices, type ServiceHarness } from '../../../tools/testing/service-harness.js';
import { StudiesModule } from '../src/index.js';

/** A service that takes prompts, or not. */
function serviceTaking(name: string, take: (message: PromptsCurated) => void): Type<object> {
  class OnPromptsCurated implements MessageHandler<PromptsCurated> {
    readonly message = PromptsCurated;

    async handle(message: PromptsCurated): Promise<void> {
      take(message);
    }
  }
  class ServiceModule {
    readonly name = name;
  }
  Module(service({ name, entities: [], migrations: [], handlers: [OnPromptsCurated], jobs: [] }))(ServiceModule);
  return ServiceModule;
}

const taken: string[] = [];
let isDiskFull = true;
let services: ServiceHarness;

beforeAll(async () => {
  const rewriting = serviceTaking('rewriting', () => {
    if (isDiskFull) throw new RetraceError('disk-full', 'The disk is full.', false);
    taken.push('rewriting');
  });
  const reporting = serviceTaking('reporting', () => void taken.push('reporting'));
  services = await startServices(() => [StudiesModule, rewriting, reporting], [StudyFailed]);
});

afterAll(() => services.close());

const api = () => request(services.app.getHttpServer());

it('a message that one of two services could not handle is handled by that one alone when it is replayed', async () => {
  const { body: study } = await api().post('/api/studies').send(rawStudySpec());
  const artifact = await services.platform.artifacts.put(['prompts'], 'text/plain');
  const said = { studyId: study.id, spec: aStudySpec(), prompts: artifact, account: artifact, count: 12 };
  await services.send(messageOf(PromptsCurated, said));
  await services.hearOne(StudyFailed, { studyId: study.id, stage: 'rewriting', detail: 'The disk is full.' });

  const waiting = (): Promise<readonly { readonly letterId: string; readonly tries: number; readonly at: string }[]> =>
    api()
      .get('/api/dead-letters?state=waiting')
      .then(({ body }) => body);
  const [letter] = await waiting();
  expect(letter).toMatchObject({ service: 'rewriting', studyId: study.id, tries: 1 });

  await api().post(`/api/dead-letters/${letter?.letterId}/replay`);
  await expect.poll(waiting, { timeout: 10_000 }).toMatchObject([{ letterId: letter?.letterId }]);
  expect((await waiting())[0]?.at).not.toBe(letter?.at);

  isDiskFull = false;
  await api().post(`/api/dead-letters/${letter?.letterId}/replay`);
  await expect.poll(() => taken, { timeout: 10_000 }).toContain('rewriting');
  expect(taken.toSorted()).toEqual(['reporting', 'rewriting']);
  expect(await waiting()).toEqual([]);
  expect((await api().get(`/api/studies/${study.id}`)).body.state).toBe('running');
});
