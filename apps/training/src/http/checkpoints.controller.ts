import { createReadStream } from 'node:fs';

import { Controller, Get, Inject, Param, Query, StreamableFile } from '@nestjs/common';
import type { CheckpointFile, CheckpointPage, CheckpointView } from '@retrace/contracts';
import { findBackbone } from '@retrace/spec-parts';
import { PLATFORM, validInput, type Platform } from '@retrace/service';

import { checkpointCard } from '../domain/card/checkpoint-card.js';
import { CheckpointFileNotFound, CheckpointNotFound, CheckpointPruned } from '../domain/checkpoint-errors.js';
import { CheckpointStore, type KeptCheckpoint } from '../storage/checkpoint-store.js';
import { CurveStore } from '../storage/curve-store.js';
import { ReportFile } from '../storage/report-file.js';
import { CardQuery, CheckpointFilePath, CheckpointPath, CheckpointQuery } from './checkpoint-query.js';
import { toCheckpointView } from './checkpoint-view.js';

/** Of a card's curve. */
const CARD_POINTS = 8;

/** See where checkpoints come from, and get their files and cards. */
@Controller('checkpoints')
export class CheckpointsController {
  constructor(
    private readonly checkpoints: CheckpointStore,
    private readonly curves: CurveStore,
    private readonly reports: ReportFile,
    @Inject(PLATFORM) private readonly platform: Platform,
  ) {}

  /** Lists checkpoints, the latest first. */
  @Get()
  async list(@Query(validInput) { offset, limit, ...filter }: CheckpointQuery): Promise<CheckpointPage> {
    const [kept, total] = await this.checkpoints.list(filter, offset, limit);
    return { total, checkpoints: kept.map(toCheckpointView) };
  }

  /**
   * Shows a checkpoint, and where it comes from.
   *
   * @throws CheckpointNotFound
   */
  @Get(':sha256')
  async get(@Param(validInput) { sha256 }: CheckpointPath): Promise<CheckpointView> {
    return toCheckpointView(await this.found(sha256));
  }

  /**
   * Gives the model card of a checkpoint, with what the study's report says by now.
   *
   * @answers text/markdown
   * @throws CheckpointNotFound
   */
  @Get(':sha256/card')
  async card(
    @Param(validInput) { sha256 }: CheckpointPath,
    @Query(validInput) { form }: CardQuery,
  ): Promise<StreamableFile> {
    const { run, report } = await this.found(sha256);
    const card = checkpointCard({
      checkpoint: toCheckpointView({ run, report }),
      form,
      backbone: await findBackbone(run.spec.backbone).catch(() => undefined),
      curve: await this.curves.read(run, { points: CARD_POINTS }),
      report: report === null ? undefined : await this.reports.read(report),
    });
    return new StreamableFile(Buffer.from(card), { type: 'text/markdown; charset=utf-8' });
  }

  /**
   * Lists the files of a checkpoint.
   *
   * @throws CheckpointNotFound, CheckpointPruned
   */
  @Get(':sha256/files')
  async files(@Param(validInput) { sha256 }: CheckpointPath): Promise<readonly CheckpointFile[]> {
    const stored = await this.filesOf(sha256);
    return stored.map(({ path, file }) => ({ path, bytes: file.bytes, sha256: file.sha256 }));
  }

  /**
   * Gives a file of a checkpoint by its SHA-256.
   *
   * @answers application/octet-stream
   * @throws CheckpointNotFound, CheckpointPruned, CheckpointFileNotFound
   */
  @Get(':sha256/files/:file')
  async file(@Param(validInput) { sha256, file: wanted }: CheckpointFilePath): Promise<StreamableFile> {
    const found = (await this.filesOf(sha256)).find(({ file }) => file.sha256 === wanted);
    if (found === undefined) throw new CheckpointFileNotFound(sha256, wanted);
    const content = createReadStream(await this.platform.artifacts.fileOf(found.file));
    return new StreamableFile(content, { length: found.file.bytes });
  }

  private async filesOf(sha256: string) {
    const { run } = await this.found(sha256);
    if (run.prunedAt !== null) throw new CheckpointPruned(sha256, run.prunedAt);
    return this.platform.artifacts.filesOf(run.adapter);
  }

  private async found(sha256: string): Promise<KeptCheckpoint> {
    const found = await this.checkpoints.find(sha256);
    if (found === undefined) throw new CheckpointNotFound(sha256);
    return found;
  }
}
