import { Module, type DynamicModule } from '@nestjs/common';
import { service } from '@retrace/service';

import { WriteReport } from './jobs/write-report.js';
import { OnCheckpointTrained } from './messages/on-checkpoint-trained.js';
import { OnEvaluationCompleted } from './messages/on-evaluation-completed.js';
import { OnPromptsCurated } from './messages/on-prompts-curated.js';
import { OnStudyStarted } from './messages/on-study-started.js';
import { OnTrainingSetWritten } from './messages/on-training-set-written.js';
import { ReportingSettings } from './reporting.settings.js';
import { FactStore } from './storage/fact-store.js';
import { FactEntity } from './storage/fact.entity.js';
import { ReportingTables1 } from './storage/reporting-tables.js';
import { StudyEntity } from './storage/study.entity.js';

@Module(
  service({
    name: 'reporting',
    entities: [StudyEntity, FactEntity],
    migrations: [ReportingTables1],
    handlers: [OnStudyStarted, OnPromptsCurated, OnTrainingSetWritten, OnCheckpointTrained, OnEvaluationCompleted],
    jobs: [WriteReport],
    providers: [FactStore],
  }),
)
export class ReportingModule {
  static with(settings: ReportingSettings): DynamicModule {
    return { module: ReportingModule, providers: [{ provide: ReportingSettings, useValue: settings }] };
  }
}
