import { Body, Controller, HttpCode, Post, Query } from '@nestjs/common';
import type { PlannedStudy } from '@retrace/contracts';
import { Needs, validInput } from '@retrace/service';
import { estimateStudy, hashSpec, planStudy } from '@retrace/study';

import { submittedSpec } from '../http/submitted-spec.js';
import { Submission } from '../submission.js';
import { PlanQuery } from './plan-query.js';

/** What a spec would run and take, without running it. */
@Controller('studies')
export class PlanController {
  constructor(private readonly submission: Submission) {}

  /**
   * Tells what a spec would run, and estimates what that takes, without running it.
   *
   * @accepts application/json, application/yaml
   * @throws SpecInvalid, StructureUnknown, RecipeUnknown, BackboneUnknown
   */
  @Post('plan')
  @Needs('read')
  @HttpCode(200)
  async plan(@Body() body: unknown, @Query(validInput) { source, ...terms }: PlanQuery): Promise<PlannedStudy> {
    const spec = await this.submission.validate(submittedSpec(body, source));
    return { specSha256: hashSpec(spec), plan: planStudy(spec), estimate: estimateStudy(spec, terms) };
  }
}
