import { Injectable } from '@nestjs/common';
import type { Judged, Judgement, ScoredSample } from '@retrace/contracts';
import { storableJson } from '@retrace/persistence';
import { DataSource } from 'typeorm';

import type { JudgingTask } from '../domain/judging-tasks.js';
import type { CheckpointEntity } from './checkpoint.entity.js';
import { JudgementEntity } from './judgement.entity.js';

type CheckpointKey = Pick<CheckpointEntity, 'studyId' | 'checkpoint'>;

/** What judges made of the samples of checkpoints. */
@Injectable()
export class JudgementStore {
  constructor(private readonly database: DataSource) {}

  async add({ studyId, checkpoint }: CheckpointKey, task: JudgingTask, judged: Judged): Promise<void> {
    const { judge, model, on, sample } = task;
    const { benchmark, item } = sample;
    const kept: object = JSON.parse(storableJson(judged));
    const row = { studyId, checkpoint, benchmark, item, judge, model, on, judged: kept };
    const key = ['studyId', 'checkpoint', 'benchmark', 'item', 'judge', 'model', 'on'];
    await this.database.manager.upsert(JudgementEntity, row, key);
  }

  /** The samples with what was made of each of them; those of which nothing was made stay as they are. */
  async judged(
    { studyId, checkpoint }: CheckpointKey,
    samples: readonly ScoredSample[],
  ): Promise<readonly ScoredSample[]> {
    const rows = await this.database.manager.find(JudgementEntity, {
      where: { studyId, checkpoint },
      order: { judge: 'ASC', model: 'ASC', on: 'ASC' },
    });
    const bySample = Map.groupBy(rows, ({ benchmark, item }) => `${benchmark}/${item}`);
    return samples.map((sample) => {
      const judgements = bySample.get(`${sample.benchmark}/${sample.item}`)?.map(judgementOf);
      return judgements === undefined ? sample : { ...sample, judgements };
    });
  }
}

function judgementOf({ judge, model, on, judged }: JudgementEntity): Judgement {
  return { judge, model, on, judged };
}
