import {
  Body,
  Controller,
  Delete,
  Get,
  Header,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  Query,
  Res,
  Sse,
  type MessageEvent,
} from '@nestjs/common';
import type { StudySummary, StudyView } from '@retrace/contracts';
import { hashSpec, planStudy, type StudyPlan } from '@retrace/study';
import type { Response } from 'express';
import { map, type Observable } from 'rxjs';

import { StudyNotFound } from '../domain/study-errors.js';
import { StudyStore } from '../storage/study-store.js';
import { Submission } from '../submission.js';
import { studyChanges } from './study-changes.js';
import { toSummary, toView } from './study-view.js';
import { submittedSpec } from './submitted-spec.js';

/** Submit, follow, cancel and resume studies. A spec is YAML text or a JSON body. */
@Controller('studies')
export class StudiesController {
  constructor(
    private readonly studies: StudyStore,
    private readonly submission: Submission,
  ) {}

  @Get()
  async list(): Promise<readonly StudySummary[]> {
    return (await this.studies.list()).map(toSummary);
  }

  /** `reuse=true`: see Submission.submit. `source` names the spec's file in messages. */
  @Post()
  async submit(
    @Body() body: unknown,
    @Query('reuse') reuse: string | undefined,
    @Query('source') source: string | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StudyView> {
    const { id, outcome } = await this.submission.submit(submittedSpec(body, source), reuse === 'true');
    response.status(outcome === 'created' ? 201 : 200).header('Location', `/api/studies/${id}`);
    return this.get(id);
  }

  /** What a spec would run, without running it. */
  @Post('validate')
  @HttpCode(200)
  async validate(
    @Body() body: unknown,
    @Query('source') source: string | undefined,
  ): Promise<{ readonly specSha256: string; readonly plan: StudyPlan }> {
    const spec = await this.submission.validate(submittedSpec(body, source));
    return { specSha256: hashSpec(spec), plan: planStudy(spec) };
  }

  @Get(':id')
  async get(@Param('id', ParseUUIDPipe) id: string): Promise<StudyView> {
    const stored = await this.studies.find(id);
    if (stored === undefined) throw new StudyNotFound(id);
    return toView(stored);
  }

  @Delete(':id')
  async cancel(@Param('id', ParseUUIDPipe) id: string): Promise<StudyView> {
    await this.submission.cancel(id);
    return this.get(id);
  }

  @Post(':id/resume')
  @HttpCode(200)
  async resume(@Param('id', ParseUUIDPipe) id: string): Promise<StudyView> {
    await this.submission.resume(id);
    return this.get(id);
  }

  /** Server-sent events: the study now and after every change, until it has ended. */
  @Sse(':id/events')
  @Header('Cache-Control', 'no-store')
  async events(@Param('id', ParseUUIDPipe) id: string): Promise<Observable<MessageEvent>> {
    await this.get(id);
    const toEvent = (view: StudyView): MessageEvent => ({ id: String(view.revision), type: 'study', data: view });
    return studyChanges(this.studies, id).pipe(map(toEvent));
  }
}
