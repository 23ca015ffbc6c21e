import { Controller, Get, Header, Inject, Param, Res, type StreamableFile } from '@nestjs/common';
import type { ArtifactRef } from '@retrace/contracts';
import { artifactAnswer, PLATFORM, type Platform, validId } from '@retrace/service';
import type { Response } from 'express';
import { DataSource } from 'typeorm';

import { ReportFormNotFound, ReportNotFound } from '../domain/study-errors.js';
import { StudyEntity } from '../storage/study.entity.js';

/** The reports, in every form: whoever follows a study finds them where it is followed. */
@Controller('reports')
export class ReportsController {
  constructor(
    private readonly database: DataSource,
    @Inject(PLATFORM) private readonly platform: Platform,
  ) {}

  /**
   * Gives the report of a study as a page.
   *
   * @answers text/html
   * @throws ReportNotFound
   */
  // The page holds text of models: no script of it may ever reach the API.
  @Get(':studyId')
  @Header('Content-Security-Policy', "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:")
  page(
    @Param('studyId', validId) studyId: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile | undefined> {
    return this.file(studyId, response, ({ reportPage }) => reportPage, 'text/html; charset=utf-8');
  }

  /**
   * Gives the report of a study as JSON; there is more in it than its schema says.
   *
   * @answers application/json {ReportSummary}
   * @throws ReportNotFound
   */
  @Get(':studyId/json')
  json(
    @Param('studyId', validId) studyId: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile | undefined> {
    return this.file(studyId, response, ({ reportJson }) => reportJson, 'application/json; charset=utf-8');
  }

  /**
   * Gives the report of a study as Markdown.
   *
   * @answers text/markdown
   * @throws ReportNotFound, ReportFormNotFound
   */
  @Get(':studyId/markdown')
  markdown(
    @Param('studyId', validId) studyId: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile | undefined> {
    return this.file(studyId, response, ({ reportMarkdown }) => reportMarkdown, 'text/markdown; charset=utf-8');
  }

  /**
   * Gives the report of a study as LaTeX tables.
   *
   * @answers application/x-tex
   * @throws ReportNotFound, ReportFormNotFound
   */
  @Get(':studyId/latex')
  latex(
    @Param('studyId', validId) studyId: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile | undefined> {
    return this.file(studyId, response, ({ reportLatex }) => reportLatex, 'application/x-tex; charset=utf-8');
  }

  /**
   * Gives every sample of a study as CSV, to be saved and not shown.
   *
   * @answers text/csv
   * @throws ReportNotFound, ReportFormNotFound
   */
  @Get(':studyId/samples')
  @Header('Content-Disposition', 'attachment; filename="samples.csv"')
  samples(
    @Param('studyId', validId) studyId: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile | undefined> {
    return this.file(
      studyId,
      response,
      ({ reportSamples }) => reportSamples,
      'text/csv; charset=utf-8; header=present',
    );
  }

  private async file(
    studyId: string,
    response: Response,
    form: (study: StudyEntity) => ArtifactRef | null,
    type: string,
  ): Promise<StreamableFile | undefined> {
    const study = await this.database.manager.findOneBy(StudyEntity, { id: studyId });
    if (study === null || study.reportPage === null) throw new ReportNotFound(studyId);
    const ref = form(study);
    if (ref === null) throw new ReportFormNotFound(studyId);
    return artifactAnswer(response, ref, { artifacts: this.platform.artifacts, type, path: 'moving' });
  }
}
