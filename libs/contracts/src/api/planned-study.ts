import type { StudyEstimate, StudyPlan } from '@retrace/study';

/** What a spec would run and take, before it runs. */
export interface PlannedStudy {
  readonly specSha256: string;
  readonly plan: StudyPlan;
  readonly estimate: StudyEstimate;
}
