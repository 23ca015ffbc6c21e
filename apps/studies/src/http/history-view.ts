import type { StudyEventView } from '@retrace/contracts';

import type { HistoryEventEntity } from '../history/history-event.entity.js';

export function toEventView({ at, kind, stage, unit, text }: HistoryEventEntity): StudyEventView {
  return {
    at: at.toISOString(),
    kind,
    ...(stage === null ? {} : { stage }),
    ...(unit === null ? {} : { unit }),
    text,
  };
}
