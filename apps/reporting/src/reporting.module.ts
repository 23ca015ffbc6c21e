import { Module, type DynamicModule } from '@nestjs/common';
import { service } from '@retrace/service';

import { ReportsController } from './http/reports.controller.js';
import { WriteReport } from './jobs/write-report.js';
import { OnCheckpointTrained } from './messages/on-checkpoint-trained.js';
import { OnEvaluationCompleted } from './messages/on-evaluation-completed.js';
import { OnPromptsCurated } from './messages/on-prompts-curated.js';
import { OnStudyRequested } from './messages/on-study-requested.js';
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
    handlers: [OnStudyRequested, OnPromptsCurated, OnTrainingSetWritten, OnCheckpointTrained, OnEvaluationCompleted],
    jobs: [WriteReport],
    controllers: [ReportsController],
    providers: [FactStore],
  }),
)
export class ReportingModule {
  static with(settings: ReportingSettings): DynamicModule {
    return { module: ReportingModule, providers: [{ provide: ReportingSettings, useValue: settings }] };
  }
}
