import type { StageProgressed, StudyEventKind } from '@retrace/contracts';
import type { Stage, StageUnit } from '@retrace/study';

import type { UnitStanding } from './unit-standing.js';

/** Something that happened to a study. */
export interface HistoryEvent extends Partial<StageUnit> {
  readonly kind: StudyEventKind;
  readonly at: Date;
  /** For a person. */
  readonly text: string;
}

/** What a message about a unit says has happened to it, or null where it only went on. */
export function unitEvent({ state: was }: UnitStanding, message: StageProgressed): HistoryEvent | null {
  const { stage, unit, state, retries, total, counted, detail } = message;
  const about = { stage, unit, at: new Date(message.at) };
  const name = nameOf({ stage, unit });
  const why = message.error ?? detail ?? 'it is not said why';
  if (retries !== undefined) {
    return { ...about, kind: 'unit-retried', text: `${name} failed in attempt ${retries} and is tried again: ${why}` };
  }
  if (state === was) return null;
  switch (state) {
    case 'running':
      return { ...about, kind: 'unit-started', text: `${name} began.` };
    case 'done':
      return { ...about, kind: 'unit-done', text: `${name} is done: ${total} ${counted}${addition(detail)}.` };
    case 'failed':
      return { ...about, kind: 'unit-failed', text: `${name} was given up: ${why}` };
  }
}

/** A unit waits in vain, as its stage could not handle a message. */
export function givenUpEvent(stage: Stage, unit: string, why: string, at: Date): HistoryEvent {
  return { stage, unit, kind: 'unit-given-up', at, text: `${nameOf({ stage, unit })} can't begin: ${why}` };
}

/** `Training alttrain/1995`. */
function nameOf({ stage, unit }: StageUnit): string {
  return `${stage.charAt(0).toUpperCase()}${stage.slice(1)} ${unit}`;
}

function addition(detail: string | undefined): string {
  return detail === undefined ? '' : `, ${detail}`;
}
