import { Body, Controller, Delete, Get, Headers, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import type { StudyHistoryPage, StudyPage, StudyView } from '@retrace/contracts';
import { Limited, Needs, PageQuery, validId, validInput } from '@retrace/service';
import { hashSpec, planStudy, type StudyPlan } from '@retrace/study';
import type { Response } from 'express';

import { StudyNotFound } from '../domain/study-errors.js';
import { StudyHistory } from '../history/study-history.js';
import { StudyList } from '../storage/study-list.js';
import { StudyStore, type StoredStudy } from '../storage/study-store.js';
import { Submission } from '../submission.js';
import { toEventView } from './history-view.js';
import { StudyQuery } from './study-query.js';
import { studyTag, revisionsIn } from './study-tag.js';
import { toSummary, toView } from './study-view.js';
import { submittedSpec } from './submitted-spec.js';

/** Submit, follow, cancel and resume studies. A spec is YAML text or a JSON body. */
@Controller('studies')
export class StudiesController {
  constructor(
    private readonly studies: StudyStore,
    private readonly studyList: StudyList,
    private readonly history: StudyHistory,
    private readonly submission: Submission,
  ) {}

  /** Lists the studies, the latest first. */
  @Get()
  async list(@Query(validInput) { offset, limit, ...filter }: StudyQuery): Promise<StudyPage> {
    const { total, studies } = await this.studyList.page(filter, { offset, limit });
    return { total, studies: studies.map(toSummary) };
  }

  /**
   * Starts a study. With `reuse=true`, one of the same spec is shown if it is finished or runs, and resumed if it failed or
   * was cancelled. `source` names the spec's file in messages.
   *
   * @accepts application/json, application/yaml
   * @answers 200 A study of the same spec was there
   * @throws SpecInvalid, StructureUnknown, RecipeUnknown, BackboneUnknown
   */
  @Post()
  @Limited('starts')
  async submit(
    @Body() body: unknown,
    @Query('reuse') reuse: string | undefined,
    @Query('source') source: string | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StudyView> {
    const { id, outcome } = await this.submission.submit(submittedSpec(body, source), reuse === 'true');
    response.status(outcome === 'created' ? 201 : 200).header('Location', `/api/studies/${id}`);
    return this.shown(id, response);
  }

  /**
   * Tells what a spec would run, without running it.
   *
   * @accepts application/json, application/yaml
   * @throws SpecInvalid, StructureUnknown, RecipeUnknown, BackboneUnknown
   */
  @Post('validate')
  @Needs('read')
  @HttpCode(200)
  async validate(
    @Body() body: unknown,
    @Query('source') source: string | undefined,
  ): Promise<{ readonly specSha256: string; readonly plan: StudyPlan }> {
    const spec = await this.submission.validate(submittedSpec(body, source));
    return { specSha256: hashSpec(spec), plan: planStudy(spec) };
  }

  /**
   * Shows a study: what was asked for, and how far it is.
   *
   * @throws StudyNotFound
   */
  @Get(':id')
  get(@Param('id', validId) id: string, @Res({ passthrough: true }) response: Response): Promise<StudyView> {
    return this.shown(id, response);
  }

  /**
   * Cancels a study; what is finished stays. With the ETag of a study in `If-Match`, only while it is still as it was seen.
   *
   * @throws StudyNotFound, StudyStateConflict, StudyRevisionStale
   */
  @Delete(':id')
  async cancel(
    @Param('id', validId) id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StudyView> {
    await this.submission.cancel(id, revisionsIn(ifMatch));
    return this.shown(id, response);
  }

  /**
   * Has a failed or cancelled study go on. With the ETag of a study in `If-Match`, only while it is still as it was seen.
   *
   * @throws StudyNotFound, StudyStateConflict, StudyRevisionStale
   */
  @Post(':id/resume')
  @Limited('starts')
  @HttpCode(200)
  async resume(
    @Param('id', validId) id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StudyView> {
    await this.submission.resume(id, revisionsIn(ifMatch));
    return this.shown(id, response);
  }

  /**
   * Tells what happened to a study, the latest first.
   *
   * @throws StudyNotFound
   */
  @Get(':id/history')
  async historyOf(@Param('id', validId) id: string, @Query(validInput) part: PageQuery): Promise<StudyHistoryPage> {
    await this.found(id);
    const { total, events } = await this.history.page(id, part);
    return { total, events: events.map(toEventView) };
  }

  private async shown(id: string, response: Response): Promise<StudyView> {
    const view = toView(await this.found(id));
    response.set('ETag', studyTag(view));
    return view;
  }

  private async found(id: string): Promise<StoredStudy> {
    const stored = await this.studies.find(id);
    if (stored === undefined) throw new StudyNotFound(id);
    return stored;
  }
}
