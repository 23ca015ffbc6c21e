import { Injectable } from '@nestjs/common';
import type { PromptsCurated } from '@retrace/contracts';
import { JobQueue } from '@retrace/jobs';
import { planStudy, teacherOf } from '@retrace/study';
import { DataSource, type EntityManager } from 'typeorm';

import { batchSize, promptChunks } from '../domain/prompt-chunks.js';
import { askTeacher, type AskTeacherInput } from '../jobs/ask-teacher-input.js';
import { ChunkEntity } from './chunk.entity.js';

/** The chunks of prompts for which models are asked. */
@Injectable()
export class ChunkStore {
  constructor(
    private readonly database: DataSource,
    private readonly jobs: JobQueue,
  ) {}

  /** Keeps the chunks of a prompt set and queues a job for each. Chunks that are there already stay as they are. */
  async add(transaction: EntityManager, { studyId, spec, count }: PromptsCurated): Promise<void> {
    const [arm] = planStudy(spec).trainingSets;
    if (arm === undefined) return;
    const teacher = teacherOf(spec);
    const inBatches = teacher.kind === 'model' && teacher.calls === 'in-batches';
    const chunks = inBatches ? promptChunks(count, batchSize) : promptChunks(count);
    const rows = chunks.map((chunk) => ({ studyId, ...chunk }));
    await transaction.createQueryBuilder().insert().into(ChunkEntity).values(rows).orIgnore().execute();
    for (const { chunk } of chunks) {
      const input: AskTeacherInput = { studyId, chunk, arm };
      await this.jobs.enqueue(transaction, askTeacher, String(chunk), input);
    }
  }

  async find(studyId: string, chunk: number): Promise<ChunkEntity> {
    return this.database.manager.findOneByOrFail(ChunkEntity, { studyId, chunk });
  }

  /**
   * Marks a chunk as finished.
   *
   * @returns whether it was the last one, which one transaction alone is told, however many replicas work
   */
  async finish(transaction: EntityManager, studyId: string, chunk: number): Promise<boolean> {
    // In one order and until the end of the transaction, so that each sees what the one before it has finished.
    const chunks = await transaction.find(ChunkEntity, {
      where: { studyId },
      order: { chunk: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
    const open = chunks.filter(({ finished }) => !finished);
    if (!open.some((one) => one.chunk === chunk)) return false;
    await transaction.update(ChunkEntity, { studyId, chunk }, { finished: true });
    return open.length === 1;
  }

  /** Prompts of a study in chunks that are finished. */
  async finishedPrompts(studyId: string): Promise<number> {
    return (await this.database.manager.sum(ChunkEntity, 'size', { studyId, finished: true })) ?? 0;
  }
}
