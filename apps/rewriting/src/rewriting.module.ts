import { Module } from '@nestjs/common';
import { service } from '@retrace/service';

import { WriteTrainingSet } from './jobs/write-training-set.js';
import { OnPromptsCurated } from './messages/on-prompts-curated.js';
import { RewritingTables1 } from './storage/rewriting-tables.js';
import { TrainingSetEntity } from './storage/training-set.entity.js';

@Module(
  service({
    name: 'rewriting',
    entities: [TrainingSetEntity],
    migrations: [RewritingTables1],
    handlers: [OnPromptsCurated],
    jobs: [WriteTrainingSet],
  }),
)
export class RewritingModule {}
