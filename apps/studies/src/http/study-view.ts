import type { StudySummary, StudyView, UnitView } from '@retrace/contracts';

import type { ListedStudy } from '../storage/study-list.js';
import type { StoredStudy } from '../storage/study-store.js';
import type { UnitEntity } from '../storage/unit.entity.js';

export function toSummary(study: ListedStudy): StudySummary {
  const { id, name, state, specSha256, backbone, arms, requestedAt, endedAt, verdict, summary, cost, revision } = study;
  return {
    id,
    name,
    state,
    specSha256,
    backbone,
    arms,
    progress: { done: study.progressDone, total: study.progressTotal },
    requestedAt: requestedAt.toISOString(),
    ...(endedAt === null
      ? {}
      : { endedAt: endedAt.toISOString(), seconds: (endedAt.getTime() - requestedAt.getTime()) / 1000 }),
    ...(verdict === null ? {} : { verdict }),
    ...(summary === null ? {} : { summary }),
    ...(cost === null ? {} : { cost }),
    revision,
  };
}

export function toView({ study, units }: StoredStudy): StudyView {
  return { ...toSummary(study), spec: study.spec, units: units.map(toUnitView) };
}

function toUnitView(row: UnitEntity): UnitView {
  const { stage, unit, state, done, total, counted, retries } = row;
  const { detail, startedAt, endedAt, rate, secondsLeft, lastError } = row;
  return {
    stage,
    unit,
    state,
    done,
    total,
    counted,
    ...(detail === null ? {} : { detail }),
    ...(startedAt === null ? {} : { startedAt: new Date(startedAt).toISOString() }),
    ...(endedAt === null ? {} : { endedAt: new Date(endedAt).toISOString() }),
    ...(rate === null ? {} : { rate }),
    ...(secondsLeft === null ? {} : { secondsLeft }),
    retries,
    ...(lastError === null ? {} : { lastError }),
  };
}
