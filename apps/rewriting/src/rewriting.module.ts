import { Module, type DynamicModule } from '@nestjs/common';
import { AnswerEntity, PostgresAnswerCache } from '@retrace/answers';
import { service } from '@retrace/service';

import { ItemsController } from './http/items.controller.js';
import { AskTeacher } from './jobs/ask-teacher.js';
import { WriteTrainingSet } from './jobs/write-training-set.js';
import { OnPromptsCurated } from './messages/on-prompts-curated.js';
import { RewriteItems } from './review/rewrite-items.js';
import { TrainingSetRevisions } from './review/training-set-revisions.js';
import { RewritingSettings } from './rewriting.settings.js';
import { RewritingTables3 } from './storage/answer-tables.js';
import { ChunkStore } from './storage/chunk-store.js';
import { ChunkEntity } from './storage/chunk.entity.js';
import { ReviewStore } from './storage/review-store.js';
import { RewritingTables4 } from './storage/review-tables.js';
import { ReviewEntity } from './storage/review.entity.js';
import { RevisionEntity } from './storage/revision.entity.js';
import { RewriteStore } from './storage/rewrite-store.js';
import { RewriteEntity } from './storage/rewrite.entity.js';
import { RewritingTables1 } from './storage/rewriting-tables.js';
import { TeacherAccounts } from './storage/teacher-accounts.js';
import { RewritingTables2 } from './storage/teacher-tables.js';
import { TrainingSetStore } from './storage/training-set-store.js';
import { TrainingSetEntity } from './storage/training-set.entity.js';
import { StudyBudgets } from './teaching/study-budgets.js';
import { TaughtPrompts } from './teaching/taught-prompts.js';
import { TeacherEndpoint } from './teaching/teacher-endpoint.js';

@Module(
  service({
    name: 'rewriting',
    entities: [TrainingSetEntity, ChunkEntity, RewriteEntity, AnswerEntity, ReviewEntity, RevisionEntity],
    migrations: [RewritingTables1, RewritingTables2, RewritingTables3, RewritingTables4],
    handlers: [OnPromptsCurated],
    jobs: [AskTeacher, WriteTrainingSet],
    controllers: [ItemsController],
    providers: [
      TrainingSetStore,
      ChunkStore,
      RewriteStore,
      TeacherAccounts,
      PostgresAnswerCache,
      StudyBudgets,
      ReviewStore,
      TaughtPrompts,
      RewriteItems,
      TrainingSetRevisions,
      TeacherEndpoint,
    ],
  }),
)
export class RewritingModule {
  static with(settings: RewritingSettings): DynamicModule {
    return { module: RewritingModule, providers: [{ provide: RewritingSettings, useValue: settings }] };
  }
}
