import type { DeadLetterSummary, StudyEventView, StudyView } from '@retrace/contracts';

export function history({ requestedAt, units }: StudyView): readonly StudyEventView[] {
  const begun = Date.parse(requestedAt);
  const at = (minutes: number): string => new Date(begun + minutes * 60_000).toISOString();
  const ended = units.flatMap(({ stage, unit, state, total, counted, lastError }, index): readonly StudyEventView[] => {
    if (state === 'done')
      return [{ at: at(index + 1), kind: 'unit-done', stage, unit, text: `done, ${total} ${counted}` }];
    return state === 'failed'
      ? [{ at: at(index + 1), kind: 'unit-failed', stage, unit, text: lastError ?? 'it failed' }]
      : [];
  });
  return [{ at: at(0), kind: 'taken-in' as const, text: 'The study was asked for.' }, ...ended].toReversed();
}

export function deadLetter(studyId: string): DeadLetterSummary {
  return {
    letterId: 'evaluation-1',
    service: 'evaluation',
    state: 'waiting',
    studyId,
    type: 'retrace.training.checkpoint-trained.v1',
    reason: 'connect ECONNREFUSED 127.0.0.1:9000: the artifact store did not answer',
    tries: 5,
    origin: { topic: 'retrace.training.checkpoint-trained.v1', partition: 0, offset: '12' },
    at: '2026-11-28T10:06:00.000Z',
  };
}
