import { RetraceError } from '@retrace/observability';

export class ScheduleNotFound extends RetraceError {
  constructor(id: string) {
    super('schedule-not-found', `There is no schedule '${id}'. \`GET /api/schedules\` lists them.`, false);
  }
}
