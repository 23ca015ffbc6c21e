import {
  Body,
  Controller,
  Get,
  HttpCode,
  Inject,
  Param,
  ParseIntPipe,
  Post,
  Put,
  Query,
  Res,
  type StreamableFile,
} from '@nestjs/common';
import { artifactAnswer, PLATFORM, type Platform, validId, validInput } from '@retrace/service';
import type { Response } from 'express';

import { RewriteItems, type Item, type ItemPage } from '../review/rewrite-items.js';
import { TrainingSetRevisions, type Revision } from '../review/training-set-revisions.js';
import { ItemQuery, ReviewBody } from './review-body.js';

/** Look at rewrites, edit, accept or reject them, and have the training sets issued anew. */
@Controller('rewriting/:studyId')
export class ItemsController {
  constructor(
    private readonly items: RewriteItems,
    private readonly revisions: TrainingSetRevisions,
    @Inject(PLATFORM) private readonly platform: Platform,
  ) {}

  /**
   * Lists the rewrites of a study, in the order of its prompts.
   *
   * @throws TrainingSetNotFound
   */
  @Get('items')
  list(@Param('studyId', validId) studyId: string, @Query(validInput) query: ItemQuery): Promise<ItemPage> {
    return this.items.list(studyId, query);
  }

  /**
   * Shows a rewrite with its history.
   *
   * @throws TrainingSetNotFound, ItemNotFound
   */
  @Get('items/:promptId')
  get(@Param('studyId', validId) studyId: string, @Param('promptId') promptId: string): Promise<Item> {
    return this.items.get(studyId, promptId);
  }

  /**
   * Keeps what a person decides about a rewrite.
   *
   * @throws TrainingSetNotFound, ItemNotFound, EditInvalid
   */
  @Put('items/:promptId/review')
  review(
    @Param('studyId', validId) studyId: string,
    @Param('promptId') promptId: string,
    @Body(validInput) { verdict, edit, note }: ReviewBody,
  ): Promise<Item> {
    const noted = note === undefined ? {} : { note };
    const changed = edit === undefined ? {} : { edit: { ...edit } };
    return this.items.review(
      studyId,
      promptId,
      verdict === 'rejected' ? { verdict, ...noted } : { verdict, ...changed, ...noted },
    );
  }

  /**
   * Lists the training sets of a study, as they were issued.
   *
   * @throws TrainingSetNotFound
   */
  @Get('training-sets')
  revisionsOf(@Param('studyId', validId) studyId: string): Promise<readonly Revision[]> {
    return this.revisions.list(studyId);
  }

  /**
   * Writes the training set of every arm anew, as the reviews leave it.
   *
   * @throws TrainingSetNotFound
   */
  @Post('training-sets')
  @HttpCode(201)
  reissue(@Param('studyId', validId) studyId: string): Promise<readonly Revision[]> {
    return this.revisions.reissue(studyId);
  }

  /**
   * Gives a training set as JSON lines. Revision 0 is what the study itself is trained on.
   *
   * @answers application/jsonl
   * @throws TrainingSetNotFound
   */
  @Get('training-sets/:arm/:revision')
  async file(
    @Param('studyId', validId) studyId: string,
    @Param('arm') arm: string,
    @Param('revision', ParseIntPipe) revision: number,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile | undefined> {
    const ref = await this.revisions.trainingSet(studyId, arm, revision);
    const type = 'application/jsonl; charset=utf-8';
    return artifactAnswer(response, ref, { artifacts: this.platform.artifacts, type, path: 'moving' });
  }
}
