import { Inject, Injectable } from '@nestjs/common';
import { readJsonLines } from '@retrace/artifacts';
import type { CuratedPrompt } from '@retrace/contracts';
import { PLATFORM, type Platform } from '@retrace/service';
import { planStudy, teacherOf } from '@retrace/study';

import type { TaughtPrompt } from '../domain/lesson.js';
import { reviewed } from '../domain/review/review.js';
import { teachByTemplate } from '../domain/teacher/teach-by-template.js';
import { ReviewStore } from '../storage/review-store.js';
import { RewriteStore } from '../storage/rewrite-store.js';
import type { TrainingSetEntity } from '../storage/training-set.entity.js';
import { teachFromRewrites } from './teach-from-rewrites.js';
import { teachingPlan } from './teaching-plan.js';

/** What a study's teacher says to each prompt, as reviews leave it: from here on it does not matter who the teacher is. */
@Injectable()
export class TaughtPrompts {
  constructor(
    private readonly rewrites: RewriteStore,
    private readonly reviews: ReviewStore,
    @Inject(PLATFORM) private readonly platform: Platform,
  ) {}

  async *of(row: TrainingSetEntity): AsyncGenerator<TaughtPrompt> {
    const reviews = await this.reviews.of(row.studyId);
    const file = await this.platform.artifacts.fileOf(row.prompts);
    for await (const taught of this.asTaught(row, file)) yield reviewed(taught, reviews.get(taught.prompt.id));
  }

  private asTaught({ studyId, spec }: TrainingSetEntity, file: string): AsyncIterable<TaughtPrompt> {
    const prompts = readJsonLines<CuratedPrompt>(file);
    const teacher = teacherOf(spec);
    switch (teacher.kind) {
      case 'template':
        return teachByTemplate(prompts, spec.structure, planStudy(spec).trainingSets, spec.prompts.seed);
      case 'model':
        return teachFromRewrites(prompts, teachingPlan(spec, teacher), (ids) => this.rewrites.of(studyId, ids));
    }
  }
}
