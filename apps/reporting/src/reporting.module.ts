import { Module, type DynamicModule } from '@nestjs/common';
import { service } from '@retrace/service';

import { StudyComparisons } from './comparisons/study-comparisons.js';
import { ComparisonsController } from './http/comparisons.controller.js';
import { SamplesController } from './http/samples.controller.js';
import { IndexSamples } from './jobs/index-samples.js';
import { ReportsFirst } from './jobs/reports-first.js';
import { WriteReport } from './jobs/write-report.js';
import { OnCheckpointTrained } from './messages/on-checkpoint-trained.js';
import { OnEvaluationCompleted } from './messages/on-evaluation-completed.js';
import { OnPromptsCurated } from './messages/on-prompts-curated.js';
import { OnStudyStarted } from './messages/on-study-started.js';
import { OnTrainingSetWritten } from './messages/on-training-set-written.js';
import { ReportingSettings } from './reporting.settings.js';
import { SampleMarks } from './samples/sample-marks.js';
import { StudySamples } from './samples/study-samples.js';
import { FactStore } from './storage/fact-store.js';
import { FactEntity } from './storage/fact.entity.js';
import { ReportingTables3 } from './storage/index-attempts.js';
import { MarkStore } from './storage/mark-store.js';
import { ReportingTables1 } from './storage/reporting-tables.js';
import { SampleIndex } from './storage/sample-index.js';
import { SampleQueries } from './storage/sample-queries.js';
import { ReportingTables2 } from './storage/sample-tables.js';
import { StudyEntity } from './storage/study.entity.js';

@Module(
  service({
    name: 'reporting',
    entities: [StudyEntity, FactEntity],
    migrations: [ReportingTables1, ReportingTables2, ReportingTables3],
    handlers: [OnStudyStarted, OnPromptsCurated, OnTrainingSetWritten, OnCheckpointTrained, OnEvaluationCompleted],
    jobs: [WriteReport, IndexSamples],
    controllers: [SamplesController, ComparisonsController],
    providers: [
      FactStore,
      SampleIndex,
      SampleQueries,
      MarkStore,
      StudySamples,
      SampleMarks,
      StudyComparisons,
      ReportsFirst,
    ],
  }),
)
export class ReportingModule {
  static with(settings: ReportingSettings): DynamicModule {
    return { module: ReportingModule, providers: [{ provide: ReportingSettings, useValue: settings }] };
  }
}
