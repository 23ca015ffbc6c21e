import { join } from 'node:path';

import { Module, type DynamicModule } from '@nestjs/common';
import { AnswerEntity, PostgresAnswerCache } from '@retrace/answers';
import type { MachinePlaces } from '@retrace/hosting';
import { service } from '@retrace/service';

import { EvaluationSettings, usuallyInFlight } from './evaluation.settings.js';
import { EvaluateCheckpoint } from './jobs/evaluate-checkpoint.js';
import { OnCheckpointTrained } from './messages/on-checkpoint-trained.js';
import { OnStudyStarted } from './messages/on-study-started.js';
import { AnswerScorer } from './serving/answer-scorer.js';
import { CheckpointServing } from './serving/checkpoint-serving.js';
import { KeptModelServer } from './serving/kept-model-server.js';
import { RememberedAnswers } from './serving/remembered-answers.js';
import { AnswerTables } from './storage/answer-tables.js';
import { CheckpointStore } from './storage/checkpoint-store.js';
import { CheckpointEntity } from './storage/checkpoint.entity.js';
import { EvaluationTables1 } from './storage/evaluation-tables.js';
import { SampleStore } from './storage/sample-store.js';
import { SampleEntity } from './storage/sample.entity.js';

@Module(
  service({
    name: 'evaluation',
    entities: [CheckpointEntity, SampleEntity, AnswerEntity],
    migrations: [EvaluationTables1, AnswerTables],
    handlers: [OnStudyStarted, OnCheckpointTrained],
    jobs: [EvaluateCheckpoint],
    providers: [
      CheckpointStore,
      SampleStore,
      KeptModelServer,
      CheckpointServing,
      AnswerScorer,
      PostgresAnswerCache,
      RememberedAnswers,
    ],
  }),
)
export class EvaluationModule {
  /** As it is on a machine that has set itself up. */
  static under(places: MachinePlaces): DynamicModule {
    const serverLog = join(places.logs, 'model-server.log');
    return EvaluationModule.with({ ...places, serverLog, maxInFlight: usuallyInFlight });
  }

  static with(settings: EvaluationSettings): DynamicModule {
    return { module: EvaluationModule, providers: [{ provide: EvaluationSettings, useValue: settings }] };
  }
}
