import { Module, type DynamicModule } from '@nestjs/common';
import { PLATFORM, service, type Platform } from '@retrace/service';

import { Announcements } from './announcements.js';
import { DeadLetters } from './dead-letters/dead-letters.js';
import { LetterHistory } from './dead-letters/letter-history.js';
import { LetterReplay } from './dead-letters/letter-replay.js';
import { LetterStore } from './dead-letters/letter-store.js';
import { LetterTables1 } from './dead-letters/letter-tables.js';
import { LetterEntity } from './dead-letters/letter.entity.js';
import { DeadLettersController } from './http/dead-letters.controller.js';
import { HistoryEventEntity } from './history/history-event.entity.js';
import { HistoryTables1 } from './history/history-tables.js';
import { StudyHistory } from './history/study-history.js';
import { ReportsController } from './http/reports.controller.js';
import { SchedulesController } from './http/schedules.controller.js';
import { SessionController } from './http/session.controller.js';
import { StudiesController } from './http/studies.controller.js';
import { StudyStreamsController } from './http/study-streams.controller.js';
import { TokensController } from './http/tokens.controller.js';
import { WebhooksController } from './http/webhooks.controller.js';
import { ChangeFeed } from './live/change-feed.js';
import { ChangeTables1 } from './live/change-tables.js';
import { StudyChanges } from './live/study-changes.js';
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
import { StudyListTables1 } from './storage/study-list-tables.js';
import { StudyList } from './storage/study-list.js';
import { StudyStore } from './storage/study-store.js';
import { StudyEntity } from './storage/study.entity.js';
import { UnitTables1 } from './storage/unit-tables.js';
import { UnitEntity } from './storage/unit.entity.js';
import { WebhookStore } from './storage/webhook-store.js';
import { WebhookTables1 } from './storage/webhook-tables.js';
import { WebhookEntity } from './storage/webhook.entity.js';
import { Submission } from './submission.js';
import { FIXED_TOKENS, type FixedTokens } from './tokens/fixed-tokens.js';
import { SessionStore } from './tokens/session-store.js';
import { SessionEntity } from './tokens/session.entity.js';
import { TokenCallers } from './tokens/token-callers.js';
import { TokenStore } from './tokens/token-store.js';
import { TokenTables1 } from './tokens/token-tables.js';
import { TokenEntity } from './tokens/token.entity.js';
import { Tokens } from './tokens/tokens.js';
import { WebhookSender } from './webhooks/webhook-sender.js';

@Module(
  service({
    name: 'studies',
    entities: [
      StudyEntity,
      UnitEntity,
      HistoryEventEntity,
      WebhookEntity,
      DeliveryEntity,
      ScheduleEntity,
      LetterEntity,
      TokenEntity,
      SessionEntity,
    ],
    migrations: [
      StudiesTables1,
      WebhookTables1,
      ScheduleTables1,
      LetterTables1,
      StudiesTables2,
      StudiesTables3,
      StudyListTables1,
      HistoryTables1,
      UnitTables1,
      ChangeTables1,
      TokenTables1,
    ],
    handlers: [OnStudyRequested, OnStageProgressed, OnReportPublished, OnMessageDeadLettered],
    jobs: [],
    // Streams first: `studies/events` is no id.
    controllers: [
      StudyStreamsController,
      StudiesController,
      ReportsController,
      WebhooksController,
      SchedulesController,
      DeadLettersController,
      TokensController,
      SessionController,
    ],
    providers: [
      StudyStore,
      StudyList,
      StudyHistory,
      StudyChanges,
      WebhookStore,
      DeliveryStore,
      ScheduleStore,
      LetterStore,
      LetterHistory,
      LetterReplay,
      DeadLetters,
      Announcements,
      Submission,
      TokenStore,
      SessionStore,
      { provide: FIXED_TOKENS, useValue: {} },
      {
        provide: TokenCallers,
        inject: [TokenStore, SessionStore, FIXED_TOKENS],
        useFactory: (tokens: TokenStore, sessions: SessionStore, fixed: FixedTokens) =>
          new TokenCallers(tokens, sessions, fixed, () => new Date()),
      },
      {
        provide: Tokens,
        inject: [TokenStore, FIXED_TOKENS],
        useFactory: (tokens: TokenStore, fixed: FixedTokens) => new Tokens(tokens, fixed, () => new Date()),
      },
      {
        provide: ChangeFeed,
        inject: [PLATFORM, StudyChanges, StudyList, StudyStore],
        useFactory: ({ logOf }: Platform, changes: StudyChanges, list: StudyList, studies: StudyStore) =>
          new ChangeFeed(changes, list, studies, logOf('studies'), { pauseMs: 250, heartbeatMs: 15_000 }),
      },
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
export class StudiesModule {
  /** With admin tokens that are in no table. */
  static with(fixed: FixedTokens): DynamicModule {
    return { module: StudiesModule, providers: [{ provide: FIXED_TOKENS, useValue: fixed }] };
  }
}
