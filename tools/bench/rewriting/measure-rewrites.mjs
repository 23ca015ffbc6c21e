import { RewritingModule } from '../../../apps/rewriting/dist/rewriting.module.js';
import { RewritingSettings } from '../../../apps/rewriting/dist/rewriting.settings.js';
import { jsonLinesType, toJsonLines } from '../../../libs/artifacts/dist/index.js';
import { messageOf, PromptsCurated, topicOf, TrainingSetWritten } from '../../../libs/contracts/dist/index.js';
import { benchService } from '../service-bench.mjs';
import { benchSpec, CONCURRENCY, promptOf, REWRITES } from './bench-study.mjs';

/**
 * The rewriting service on a Postgres of its own, from the message that brings 2,000 prompts to the training set.
 *
 * @param {string} baseUrl @param {number} timeout of one attempt, in seconds
 */
export function measureRewrites(baseUrl, timeout) {
  const settings = Object.assign(new RewritingSettings(), {
    RETRACE_TEACHER_URL: baseUrl,
    RETRACE_TEACHER_CONCURRENCY: CONCURRENCY,
    RETRACE_TEACHER_TIMEOUT: timeout,
    RETRACE_TEACHER_OUTPUT: 'tagged',
  });
  /** @type {PromiseWithResolvers<TrainingSetWritten>} */
  const written = Promise.withResolvers();
  const service = {
    module: () => RewritingModule.with(settings),
    models: undefined,
    topics: [topicOf(TrainingSetWritten)],
    hear: written.resolve,
  };
  return benchService(service, async ({ artifacts, send }) => {
    const prompts = await artifacts.put(
      toJsonLines(Array.from({ length: REWRITES }, (_, number) => promptOf(number))),
      jsonLinesType,
    );
    const studyId = crypto.randomUUID();
    const message = messageOf(PromptsCurated, {
      studyId,
      spec: await benchSpec(),
      prompts,
      account: prompts,
      count: REWRITES,
    });
    const began = performance.now();
    await send(studyId, message);
    const set = await written.promise;
    return { seconds: (performance.now() - began) / 1000, set };
  });
}
