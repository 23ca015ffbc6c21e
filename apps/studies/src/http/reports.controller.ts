import { createReadStream } from 'node:fs';

import { Controller, Get, Header, Inject, Param, ParseUUIDPipe, StreamableFile } from '@nestjs/common';
import type { ArtifactRef } from '@retrace/contracts';
import { PLATFORM, type Platform } from '@retrace/service';
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
  async page(@Param('studyId', ParseUUIDPipe) studyId: string): Promise<StreamableFile> {
    return this.file(studyId, ({ reportPage }) => reportPage, 'text/html; charset=utf-8');
  }

  /**
   * Gives the report of a study as JSON; there is more in it than its schema says.
   *
   * @answers application/json {ReportSummary}
   * @throws ReportNotFound
   */
  @Get(':studyId/json')
  async json(@Param('studyId', ParseUUIDPipe) studyId: string): Promise<StreamableFile> {
    return this.file(studyId, ({ reportJson }) => reportJson, 'application/json; charset=utf-8');
  }

  /**
   * Gives the report of a study as Markdown.
   *
   * @answers text/markdown
   * @throws ReportNotFound, ReportFormNotFound
   */
  @Get(':studyId/markdown')
  async markdown(@Param('studyId', ParseUUIDPipe) studyId: string): Promise<StreamableFile> {
    return this.file(studyId, ({ reportMarkdown }) => reportMarkdown, 'text/markdown; charset=utf-8');
  }

  /**
   * Gives the report of a study as LaTeX tables.
   *
   * @answers application/x-tex
   * @throws ReportNotFound, ReportFormNotFound
   */
  @Get(':studyId/latex')
  async latex(@Param('studyId', ParseUUIDPipe) studyId: string): Promise<StreamableFile> {
    return this.file(studyId, ({ reportLatex }) => reportLatex, 'application/x-tex; charset=utf-8');
  }

  /**
   * Gives every sample of a study as CSV, to be saved and not shown.
   *
   * @answers text/csv
   * @throws ReportNotFound, ReportFormNotFound
   */
  @Get(':studyId/samples')
  @Header('Content-Disposition', 'attachment; filename="samples.csv"')
  async samples(@Param('studyId', ParseUUIDPipe) studyId: string): Promise<StreamableFile> {
    return this.file(studyId, ({ reportSamples }) => reportSamples, 'text/csv; charset=utf-8; header=present');
  }

  private async file(
    studyId: string,
    form: (study: StudyEntity) => ArtifactRef | null,
    type: string,
  ): Promise<StreamableFile> {
    const study = await this.database.manager.findOneBy(StudyEntity, { id: studyId });
    if (study === null || study.reportPage === null) throw new ReportNotFound(studyId);
    const ref = form(study);
    if (ref === null) throw new ReportFormNotFound(studyId);
    return new StreamableFile(createReadStream(await this.platform.artifacts.fileOf(ref)), { type });
  }
}
