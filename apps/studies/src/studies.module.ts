import { Module } from '@nestjs/common';
import { PLATFORM, service, type Platform } from '@retrace/service';

import { Announcements } from './announcements.js';
import { CatalogController } from './catalog/catalog.controller.js';
import { PlanController } from './catalog/plan.controller.js';
import { DeadLetters } from './dead-letters/dead-letters.js';
import { LetterReplay } from './dead-letters/letter-replay.js';
import { LetterStore } from './dead-letters/letter-store.js';
import { LetterTables1 } from './dead-letters/letter-tables.js';
import { LetterEntity } from './dead-letters/letter.entity.js';
import { DeadLettersController } from './http/dead-letters.controller.js';
import { ReportsController } from './http/reports.controller.js';
import { SchedulesController } from './http/schedules.controller.js';
import { StudiesController } from './http/studies.controller.js';
import { WebhooksController } from './http/webhooks.controller.js';
import { OnMessageDeadLettered } from './messages/on-message-dead-lettered.js';
import { OnReportPublished } from './messages/on-report-published.js';
import { OnStageProgressed } from './messages/on-stage-progressed.js';
import { OnStudyRequested } from './messages/on-study-requested.js';
import { Scheduler } from './schedules/scheduler.js';
import { DeliveryStore } from './storage/delivery-store.js';
import { DeliveryEntity } from './storage/delivery.entity.js';
import { ScheduleStore } from './storage/schedule-store.js';
import { ScheduleTables1 } from './storage/schedule-tables.js';
import { ScheduleEntity } from './storage/schedule.entity.js';
import { StudiesTables1, StudiesTables2, StudiesTables3 } from './storage/studies-tables.js';
import { StudyStore } from './storage/study-store.js';
import { StudyEntity } from './storage/study.entity.js';
import { UnitEntity } from './storage/unit.entity.js';
import { WebhookStore } from './storage/webhook-store.js';
import { WebhookTables1 } from './storage/webhook-tables.js';
import { WebhookEntity } from './storage/webhook.entity.js';
import { Submission } from './submission.js';
import { WebhookSender } from './webhooks/webhook-sender.js';

@Module(
  service({
    name: 'studies',
    entities: [StudyEntity, UnitEntity, WebhookEntity, DeliveryEntity, ScheduleEntity, LetterEntity],
    migrations: [StudiesTables1, WebhookTables1, ScheduleTables1, LetterTables1, StudiesTables2, StudiesTables3],
    handlers: [OnStudyRequested, OnStageProgressed, OnReportPublished, OnMessageDeadLettered],
    jobs: [],
    controllers: [
      StudiesController,
      PlanController,
      CatalogController,
      ReportsController,
      WebhooksController,
      SchedulesController,
      DeadLettersController,
    ],
    providers: [
      StudyStore,
      WebhookStore,
      DeliveryStore,
      ScheduleStore,
      LetterStore,
      LetterReplay,
      DeadLetters,
      Announcements,
      Submission,
      {
        provide: WebhookSender,
        inject: [PLATFORM, WebhookStore, DeliveryStore],
        useFactory: ({ logOf }: Platform, webhooks: WebhookStore, deliveries: DeliveryStore) =>
          new WebhookSender(webhooks, deliveries, logOf('studies')),
      },
      {
        provide: Scheduler,
        inject: [PLATFORM, ScheduleStore, Submission],
        useFactory: ({ logOf }: Platform, schedules: ScheduleStore, submission: Submission) =>
          new Scheduler(schedules, submission, () => new Date(), logOf('studies')),
      },
    ],
  }),
)
export class StudiesModule {}
