import { Readable } from 'node:stream';

import { Body, Controller, Delete, Get, Param, ParseIntPipe, Put, Query, StreamableFile } from '@nestjs/common';
import type { SampleFacets, SamplePage, SamplePeers, SampleView, StudyLabelAgreement } from '@retrace/contracts';
import { validId, validInput } from '@retrace/service';

import { SampleMarks } from '../samples/sample-marks.js';
import { StudySamples } from '../samples/study-samples.js';
import { FlagBody, LabelBody, NamedBody } from './mark-bodies.js';
import { filterOf, SampleQuery } from './sample-query.js';

/** Look samples up, read them whole and beside those of other arms, flag them, and correct the labels of their sentences. */
@Controller('samples/:studyId')
export class SamplesController {
  constructor(
    private readonly samples: StudySamples,
    private readonly marks: SampleMarks,
  ) {}

  /**
   * Lists samples that pass the filters, in the order of the plan. Texts are cut after 200 characters.
   *
   * @throws StudyNotFound
   */
  @Get()
  list(@Param('studyId', validId) studyId: string, @Query(validInput) query: SampleQuery): Promise<SamplePage> {
    return this.samples.list(studyId, filterOf(query), query);
  }

  /**
   * Counts samples by each value that can be filtered by, with the filters on the others.
   *
   * @throws StudyNotFound
   */
  @Get('facets')
  facets(@Param('studyId', validId) studyId: string, @Query(validInput) query: SampleQuery): Promise<SampleFacets> {
    return this.samples.facets(studyId, filterOf(query));
  }

  /**
   * Gives the traces that someone corrected as JSON lines, in the form that `npm run bench:structure` reads.
   *
   * @throws StudyNotFound
   * @answers application/jsonl
   */
  @Get('gold')
  async gold(@Param('studyId', validId) studyId: string): Promise<StreamableFile> {
    const lines = Readable.from(await this.marks.gold(studyId));
    return new StreamableFile(lines, { type: 'application/jsonl; charset=utf-8' });
  }

  /**
   * Tells how well the classifier agrees with the labels that people gave.
   *
   * @throws StudyNotFound
   */
  @Get('agreement')
  agreement(@Param('studyId', validId) studyId: string): Promise<StudyLabelAgreement> {
    return this.marks.agreement(studyId);
  }

  /**
   * Shows a sample whole, each sentence of its trace with its label.
   *
   * @throws StudyNotFound, SampleNotFound
   */
  @Get(':sampleId')
  get(@Param('studyId', validId) studyId: string, @Param('sampleId') sampleId: string): Promise<SampleView> {
    return this.samples.get(studyId, sampleId);
  }

  /**
   * Shows what the other arms and seeds made of the same prompt.
   *
   * @throws StudyNotFound, SampleNotFound
   */
  @Get(':sampleId/peers')
  peers(@Param('studyId', validId) studyId: string, @Param('sampleId') sampleId: string): Promise<SamplePeers> {
    return this.samples.peers(studyId, sampleId);
  }

  /**
   * Flags a sample, or no longer.
   *
   * @throws StudyNotFound, SampleNotFound
   */
  @Put(':sampleId/flag')
  async flag(
    @Param('studyId', validId) studyId: string,
    @Param('sampleId') sampleId: string,
    @Body(validInput) { flagged, by }: FlagBody,
  ): Promise<SampleView> {
    await this.marks.flag(studyId, sampleId, flagged, by);
    return this.samples.get(studyId, sampleId);
  }

  /**
   * Keeps what a sentence of a trace does, in a person's reading.
   *
   * @throws StudyNotFound, SampleNotFound, StepNotFound
   */
  @Put(':sampleId/labels/:step')
  async label(
    @Param('studyId', validId) studyId: string,
    @Param('sampleId') sampleId: string,
    @Param('step', ParseIntPipe) step: number,
    @Body(validInput) { label, by, note }: LabelBody,
  ): Promise<SampleView> {
    await this.marks.label({ studyId, sampleId, step }, { label, by, ...(note === undefined ? {} : { note }) });
    return this.samples.get(studyId, sampleId);
  }

  /**
   * Takes that back, so that the classifier's label stands again.
   *
   * @throws StudyNotFound, SampleNotFound, StepNotFound
   */
  @Delete(':sampleId/labels/:step')
  async takeBack(
    @Param('studyId', validId) studyId: string,
    @Param('sampleId') sampleId: string,
    @Param('step', ParseIntPipe) step: number,
    @Query(validInput) { by }: NamedBody,
  ): Promise<SampleView> {
    await this.marks.takeBack({ studyId, sampleId, step }, by);
    return this.samples.get(studyId, sampleId);
  }
}
