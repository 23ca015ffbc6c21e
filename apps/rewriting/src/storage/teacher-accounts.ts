import { Injectable } from '@nestjs/common';
import type { CountedReason, TeacherAccount } from '@retrace/contracts';
import type { TeacherModel } from '@retrace/study';
import { DataSource } from 'typeorm';

import { moneyFor, type TokenUse } from '../domain/cost/teacher-money.js';

interface Totals {
  readonly calls: number;
  readonly cachedCalls: number;
  readonly promptTokens: number;
  readonly completionTokens: number;
}

interface Outcomes {
  readonly atOnce: number;
  readonly repaired: number;
  readonly sampled: number;
  readonly givenUp: number;
}

/** An endpoint that refused to answer is not paid: such rows have no tokens. */
const paid = 'NOT cached AND prompt_tokens + completion_tokens > 0';

const totals = `
  SELECT count(*) FILTER (WHERE ${paid})::int AS calls,
    count(*) FILTER (WHERE cached)::int AS "cachedCalls",
    coalesce(sum(prompt_tokens) FILTER (WHERE ${paid}), 0)::int AS "promptTokens",
    coalesce(sum(completion_tokens) FILTER (WHERE ${paid}), 0)::int AS "completionTokens"
  FROM rewrites WHERE study_id = $1`;

const outcomes = `
  WITH task AS (
    SELECT min(attempt) FILTER (WHERE problems = '[]') AS usable
    FROM rewrites WHERE study_id = $1 GROUP BY prompt_id, structure
  )
  SELECT count(*) FILTER (WHERE usable = 1)::int AS "atOnce",
    count(*) FILTER (WHERE usable BETWEEN 2 AND 1 + $2::int)::int AS repaired,
    count(*) FILTER (WHERE usable > 1 + $2::int)::int AS sampled,
    count(*) FILTER (WHERE usable IS NULL)::int AS "givenUp"
  FROM task`;

const problems = `
  SELECT problem ->> 'reason' AS reason, count(*)::int AS count
  FROM rewrites CROSS JOIN jsonb_array_elements(problems) AS problem
  WHERE study_id = $1 GROUP BY 1 ORDER BY 2 DESC, 1`;

/** Adds up what a study asked of its teacher, in all processes. */
@Injectable()
export class TeacherAccounts {
  constructor(private readonly database: DataSource) {}

  /** Tokens that are paid for so far. */
  async paid(studyId: string): Promise<TokenUse> {
    const [row]: readonly [Totals] = await this.database.query(totals, [studyId]);
    return row;
  }

  async of(studyId: string, { price, repairs }: TeacherModel): Promise<TeacherAccount> {
    const [used]: readonly [Totals] = await this.database.query(totals, [studyId]);
    const [came]: readonly [Outcomes] = await this.database.query(outcomes, [studyId, repairs]);
    const wrong: readonly CountedReason[] = await this.database.query(problems, [studyId]);
    const money = price === undefined ? {} : { money: { amount: moneyFor(used, price), currency: price.currency } };
    return { ...used, ...money, ...came, problems: wrong };
  }
}
