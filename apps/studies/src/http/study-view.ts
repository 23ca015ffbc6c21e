import type { StudySummary, StudyView, UnitView } from '@retrace/contracts';

import type { StoredStudy } from '../storage/study-store.js';
import type { StudyEntity } from '../storage/study.entity.js';
import type { UnitEntity } from '../storage/unit.entity.js';

export function toSummary({
  id,
  name,
  state,
  specSha256,
  requestedAt,
  endedAt,
  verdict,
  summary,
}: StudyEntity): StudySummary {
  return {
    id,
    name,
    state,
    specSha256,
    requestedAt: requestedAt.toISOString(),
    ...(endedAt === null ? {} : { endedAt: endedAt.toISOString() }),
    ...(verdict === null ? {} : { verdict }),
    ...(summary === null ? {} : { summary }),
  };
}

export function toView({ study, units }: StoredStudy): StudyView {
  return { ...toSummary(study), spec: study.spec, units: units.map(toUnitView), revision: study.revision };
}

function toUnitView({ stage, unit, state, done, total, counted, detail, secondsLeft }: UnitEntity): UnitView {
  return {
    stage,
    unit,
    state,
    done,
    total,
    counted,
    ...(detail === null ? {} : { detail }),
    ...(secondsLeft === null ? {} : { secondsLeft }),
  };
}
