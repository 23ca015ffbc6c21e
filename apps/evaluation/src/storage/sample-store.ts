import { Injectable } from '@nestjs/common';
import type { BenchmarkItem } from '@retrace/benchmarks';
import type { ScoredSample } from '@retrace/contracts';
import { storableJson } from '@retrace/persistence';
import { DataSource } from 'typeorm';

import { CheckpointEntity } from './checkpoint.entity.js';
import { SampleEntity } from './sample.entity.js';

type CheckpointKey = Pick<CheckpointEntity, 'studyId' | 'checkpoint'>;

/** The scored samples of checkpoints. */
@Injectable()
export class SampleStore {
  constructor(private readonly database: DataSource) {}

  /** What is there already, as `<benchmark>/<item>`. */
  async known({ studyId, checkpoint }: CheckpointKey): Promise<ReadonlySet<string>> {
    const rows = await this.database.manager.find(SampleEntity, {
      select: { benchmark: true, item: true },
      where: { studyId, checkpoint },
    });
    return new Set(rows.map(({ benchmark, item }) => `${benchmark}/${item}`));
  }

  /** How many there are. */
  count({ studyId, checkpoint }: CheckpointKey): Promise<number> {
    return this.database.manager.countBy(SampleEntity, { studyId, checkpoint });
  }

  async add({ studyId, checkpoint }: CheckpointKey, sample: ScoredSample): Promise<void> {
    const { benchmark, item } = sample;
    const kept: object = JSON.parse(storableJson(sample));
    const row = { studyId, checkpoint, benchmark, item, sample: kept };
    await this.database.manager.upsert(SampleEntity, row, ['studyId', 'checkpoint', 'benchmark', 'item']);
  }

  async inOrder(
    { studyId, checkpoint }: CheckpointKey,
    items: readonly BenchmarkItem[],
  ): Promise<readonly ScoredSample[]> {
    const rows = await this.database.manager.findBy(SampleEntity, { studyId, checkpoint });
    const samples = new Map(rows.map(({ benchmark, item, sample }) => [`${benchmark}/${item}`, sample]));
    return items.flatMap(({ benchmark, id }) => samples.get(`${benchmark}/${id}`) ?? []);
  }

  async addSeconds({ studyId, checkpoint }: CheckpointKey, seconds: number): Promise<void> {
    await this.database.manager.increment(CheckpointEntity, { studyId, checkpoint }, 'seconds', seconds);
  }

  async seconds({ studyId, checkpoint }: CheckpointKey): Promise<number> {
    const row = await this.database.manager.findOneByOrFail(CheckpointEntity, { studyId, checkpoint });
    return row.seconds;
  }
}
