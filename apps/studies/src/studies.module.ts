import { Module } from '@nestjs/common';
import { service } from '@retrace/service';

import { StudiesController } from './http/studies.controller.js';
import { OnReportPublished } from './messages/on-report-published.js';
import { OnStageProgressed } from './messages/on-stage-progressed.js';
import { StudiesTables1 } from './storage/studies-tables.js';
import { StudyStore } from './storage/study-store.js';
import { StudyEntity } from './storage/study.entity.js';
import { UnitEntity } from './storage/unit.entity.js';
import { shippedStructures, StructureFolder } from './structures/structure-folder.js';
import { Submission } from './submission.js';

@Module(
  service({
    name: 'studies',
    entities: [StudyEntity, UnitEntity],
    migrations: [StudiesTables1],
    handlers: [OnStageProgressed, OnReportPublished],
    jobs: [],
    controllers: [StudiesController],
    providers: [
      StudyStore,
      Submission,
      { provide: StructureFolder, useFactory: () => new StructureFolder(shippedStructures) },
    ],
  }),
)
export class StudiesModule {}
