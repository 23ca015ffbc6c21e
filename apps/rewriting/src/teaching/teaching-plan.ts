import { planStudy, type StudySpec, type TeacherModel } from '@retrace/study';

import type { TeachingPlan } from '../domain/model-teacher/model-lesson.js';

/** What a study wants of a teacher that is a model. */
export function teachingPlan(spec: StudySpec, { repairs, samples }: TeacherModel): TeachingPlan {
  return { structure: spec.structure, arms: planStudy(spec).trainingSets, policy: { repairs, samples } };
}
