import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

import type { HistoryEvent } from '../domain/history-event.js';
import { HistoryEventEntity } from './history-event.entity.js';

/** Kept of a study: the latest. One that is resumed again and again must not grow without end. */
const MOST_EVENTS = 1000;
/** Kept of an event's text; an error may hold what a model said. */
const MOST_CHARACTERS = 2000;

/** What happened to studies, in the order in which it was told. */
@Injectable()
export class StudyHistory {
  constructor(private readonly database: DataSource) {}

  /** Keeps what happened to a study that the caller has locked, or made, in the same transaction. */
  async record(transaction: EntityManager, studyId: string, ...events: readonly HistoryEvent[]): Promise<void> {
    if (events.length === 0) return;
    const last = (await transaction.maximum(HistoryEventEntity, 'place', { studyId })) ?? 0;
    const rows = events.map(({ kind, at, text, stage = null, unit = null }, index) => ({
      studyId,
      place: last + 1 + index,
      at,
      kind,
      stage,
      unit,
      text: text.slice(0, MOST_CHARACTERS),
    }));
    await transaction.insert(HistoryEventEntity, rows);
    const oldest = last + events.length - MOST_EVENTS;
    if (oldest <= 0) return;
    await transaction.query('DELETE FROM study_events WHERE study_id = $1 AND place <= $2', [studyId, oldest]);
  }

  /** The latest first. */
  async page(
    studyId: string,
    { offset, limit }: { readonly offset: number; readonly limit: number },
  ): Promise<{ readonly total: number; readonly events: readonly HistoryEventEntity[] }> {
    const [events, total] = await this.database.manager.findAndCount(HistoryEventEntity, {
      where: { studyId },
      order: { place: 'DESC' },
      skip: offset,
      take: limit,
    });
    return { total, events };
  }
}
