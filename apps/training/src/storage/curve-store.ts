import { Injectable } from '@nestjs/common';
import type { CurvePoint } from '@retrace/contracts';
import { DataSource } from 'typeorm';

import { strideOf } from '../domain/curve.js';
import type { RunKey } from '../domain/run-key.js';

/** How much of a curve is wanted: each so many steps, or as many points as fit. The first and last step are there always. */
export type Thinning = { readonly every: number } | { readonly points: number };

const theRun = 'study_id = $1 AND arm = $2 AND seed = $3';

/** The steps of runs. */
@Injectable()
export class CurveStore {
  constructor(private readonly database: DataSource) {}

  /** Forgets the steps from this one on: an attempt that goes on from a checkpoint makes them anew. */
  async forget({ studyId, arm, seed }: RunKey, from: number): Promise<void> {
    await this.database.query(`DELETE FROM curve_points WHERE ${theRun} AND step >= $4`, [studyId, arm, seed, from]);
  }

  /** In one statement. A step that is there already is replaced. */
  async add({ studyId, arm, seed }: RunKey, points: readonly CurvePoint[]): Promise<void> {
    await this.database.query(
      `INSERT INTO curve_points
       SELECT $1::uuid, $2, $3::integer, step, loss, "learningRate", "gradientNorm",
         "tokensPerSecond", "secondsLeft"
       FROM jsonb_to_recordset($4::jsonb) AS point(step integer, loss double precision,
         "learningRate" double precision, "gradientNorm" double precision, "tokensPerSecond" double precision,
         "secondsLeft" double precision)
       ON CONFLICT (study_id, arm, seed, step) DO UPDATE SET loss = excluded.loss,
         learning_rate = excluded.learning_rate, gradient_norm = excluded.gradient_norm,
         tokens_per_second = excluded.tokens_per_second, seconds_left = excluded.seconds_left`,
      [studyId, arm, seed, JSON.stringify(points)],
    );
  }

  /** In the order of steps. */
  async read({ studyId, arm, seed }: RunKey, thinning: Thinning): Promise<readonly CurvePoint[]> {
    const key = [studyId, arm, seed];
    const [ends]: readonly [{ readonly first: number | null; readonly last: number | null; readonly count: number }] =
      await this.database.query(
        `SELECT min(step) AS first, max(step) AS last, count(*)::integer AS count FROM curve_points WHERE ${theRun}`,
        key,
      );
    const every = 'every' in thinning ? thinning.every : strideOf(ends.count, thinning.points);
    return this.database.query(
      `SELECT step, loss, learning_rate AS "learningRate", gradient_norm AS "gradientNorm",
         tokens_per_second AS "tokensPerSecond", seconds_left AS "secondsLeft"
       FROM curve_points WHERE ${theRun} AND (step % $4 = 0 OR step = $5 OR step = $6) ORDER BY step`,
      [...key, every, ends.first, ends.last],
    );
  }
}
