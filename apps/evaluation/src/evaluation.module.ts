import { join } from 'node:path';

import { Module, type DynamicModule } from '@nestjs/common';
import { AnswerEntity, PostgresAnswerCache } from '@retrace/answers';
import { readSettings, type MachinePlaces } from '@retrace/hosting';
import { service } from '@retrace/service';

import { AttackerEndpoint } from './attacking/attacker-endpoint.js';
import { AttackerSettings } from './attacking/attacker.settings.js';
import { EvaluationEnvironment } from './evaluation.environment.js';
import { EvaluationSettings, usuallyInFlight } from './evaluation.settings.js';
import { EvaluateCheckpoint } from './jobs/evaluate-checkpoint.js';
import { JudgeCheckpoint } from './jobs/judge-checkpoint.js';
import { PublishEvaluation } from './jobs/publish-evaluation.js';
import { JudgeEndpoint } from './judging/judge-endpoint.js';
import { JudgeSettings } from './judging/judge.settings.js';
import { OnCheckpointTrained } from './messages/on-checkpoint-trained.js';
import { OnStudyStarted } from './messages/on-study-started.js';
import { modelServingOf } from './model-serving-of.js';
import { AnswerScorer } from './serving/answer-scorer.js';
import { CheckpointServing } from './serving/checkpoint-serving.js';
import { RememberedAnswers } from './serving/remembered-answers.js';
import { AnswerTables } from './storage/answer-tables.js';
import { CheckpointStore } from './storage/checkpoint-store.js';
import { CheckpointEntity } from './storage/checkpoint.entity.js';
import { EvaluationTables1 } from './storage/evaluation-tables.js';
import { JudgementStore } from './storage/judgement-store.js';
import { JudgementTables } from './storage/judgement-tables.js';
import { JudgementEntity } from './storage/judgement.entity.js';
import { ShardTables } from './storage/shard-tables.js';
import { SampleStore } from './storage/sample-store.js';
import { SampleEntity } from './storage/sample.entity.js';

@Module(
  service({
    name: 'evaluation',
    entities: [CheckpointEntity, SampleEntity, AnswerEntity, JudgementEntity],
    migrations: [EvaluationTables1, AnswerTables, JudgementTables, ShardTables],
    handlers: [OnStudyStarted, OnCheckpointTrained],
    jobs: [EvaluateCheckpoint, JudgeCheckpoint],
    providers: [
      CheckpointStore,
      JudgementStore,
      PublishEvaluation,
      JudgeEndpoint,
      AttackerEndpoint,
      SampleStore,
      CheckpointServing,
      AnswerScorer,
      PostgresAnswerCache,
      RememberedAnswers,
    ],
  }),
)
export class EvaluationModule {
  /** As it is on a machine that has set itself up. @throws SettingInvalid, ModelServerSettingsUnfit */
  static under(places: MachinePlaces, environment: NodeJS.ProcessEnv): DynamicModule {
    const serverLog = join(places.logs, 'model-server.log');
    const serving = modelServingOf(readSettings(EvaluationEnvironment, environment));
    const settings = { ...places, serverLog, serving, maxInFlight: usuallyInFlight };
    const attacker = readSettings(AttackerSettings, environment);
    return EvaluationModule.with(settings, readSettings(JudgeSettings, environment), attacker);
  }

  static with(
    settings: EvaluationSettings,
    judge: JudgeSettings = new JudgeSettings(),
    attacker: AttackerSettings = new AttackerSettings(),
  ): DynamicModule {
    return {
      module: EvaluationModule,
      providers: [
        { provide: EvaluationSettings, useValue: settings },
        { provide: JudgeSettings, useValue: judge },
        { provide: AttackerSettings, useValue: attacker },
      ],
    };
  }
}
