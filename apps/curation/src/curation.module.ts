import { Module } from '@nestjs/common';
import { service } from '@retrace/service';

import { CuratePrompts } from './jobs/curate-prompts.js';
import { OnStudyStarted } from './messages/on-study-started.js';
import { CurationTables1 } from './storage/curation-tables.js';
import { CurationEntity } from './storage/curation.entity.js';

@Module(
  service({
    name: 'curation',
    entities: [CurationEntity],
    migrations: [CurationTables1],
    handlers: [OnStudyStarted],
    jobs: [CuratePrompts],
  }),
)
export class CurationModule {}
