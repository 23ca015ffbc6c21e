import { join } from 'node:path';

import { TrainingModule } from '../../../apps/training/dist/index.js';
import { jsonLinesType, toJsonLines } from '../../../libs/artifacts/dist/index.js';
import {
  CheckpointTrained,
  messageOf,
  StageProgressed,
  topicOf,
  TrainingSetWritten,
} from '../../../libs/contracts/dist/index.js';
import { benchService } from '../service-bench.mjs';

/**
 * A run through the service, on a Postgres of its own, from the message that brings the training set.
 *
 * @param {import('../../../libs/study/dist/index.js').StudySpec} spec
 * @param {readonly object[]} examples
 * @param {import('../../../libs/hosting/dist/index.js').MachinePlaces} places
 */
export function measureService(spec, examples, places) {
  /** @type {PromiseWithResolvers<CheckpointTrained>} */
  const trained = Promise.withResolvers();
  let firstStep = 0;
  const launching = /** @type {const} */ ({ kind: 'local' });
  const service = {
    /** @param {string} folder */
    module: (folder) =>
      TrainingModule.with({ ...places, launching, trackers: {}, runs: join(folder, 'runs'), stallMs: 900_000 }),
    models: places.models,
    topics: [topicOf(CheckpointTrained), topicOf(StageProgressed)],
    /** @param {any} message as its topic says */
    hear: (message) => {
      if (message.state === 'running' && message.done > 0 && firstStep === 0) firstStep = performance.now();
      if (message.state === 'failed') trained.reject(new Error(message.detail));
      if (message.adapter !== undefined) trained.resolve(message);
    },
  };
  return benchService(service, async ({ artifacts, send }) => {
    const trainingSet = await artifacts.put(toJsonLines(examples), jsonLinesType);
    const studyId = crypto.randomUUID();
    const account = { examples: examples.length, setAside: 0, meanTraceWords: 50 };
    const message = messageOf(TrainingSetWritten, { studyId, spec, arm: 'alttrain', trainingSet, ...account });
    const began = performance.now();
    await send(studyId, message);
    const { cost } = await trained.promise;
    return { ...cost, firstStepSeconds: (firstStep - began) / 1000 };
  });
}
