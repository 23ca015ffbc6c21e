import type { DataSource } from 'typeorm';

import { aSpec } from './spec.js';

/**
 * A study of so many samples in five arms, made within the database: to label that many would take minutes. Texts are about
 * as long as usual, 100, 1,200 and 400 characters, of a thousand words.
 */
export async function manySamples(database: DataSource, studyId: string, count: number): Promise<void> {
  await database.query('INSERT INTO studies (study_id, spec) VALUES ($1, $2)', [studyId, aSpec()]);
  const known = `INSERT INTO indexed_evaluations (study_id, unit, sha256, samples, done) VALUES ($1, 'base', '', $2, true)`;
  await database.query(known, [studyId, count]);
  await database.query(
    `WITH made AS (
       SELECT n, (ARRAY['base', 'vanilla-sft', 'alttrain', 'shuffled', 'answer-only'])[1 + arm] AS arm,
         CASE WHEN arm = 0 THEN NULL ELSE 1 + n % 3 END AS seed,
         (ARRAY['strongreject', 'xstest', 'gsm8k', 'retrace-held-out'])[1 + prompt % 4] AS benchmark,
         CASE WHEN prompt % 10 = 0 THEN 'rot13' END AS attack, (prompt / 4)::text AS prompt_id,
         'category ' || prompt % 30 AS category,
         (ARRAY['refused', 'complied', 'correct', 'wrong', 'no-answer'])[1 + n / 7 % 5] AS outcome,
         (ARRAY['has', 'lacks', 'none'])[1 + n / 11 % 3] AS structure
       FROM generate_series(0, $2::int - 1) n, LATERAL (SELECT n / ($2::int / 5) AS arm, n % ($2::int / 5) AS prompt)
     ), kinds AS (
       INSERT INTO sample_kinds (study_id, arm, seed, benchmark, attack, category, outcome, structure, samples)
       SELECT $1::uuid, arm, seed, benchmark, attack, category, outcome, structure, count(*) FROM made
       GROUP BY 2, 3, 4, 5, 6, 7, 8 RETURNING *
     )
     INSERT INTO samples (study_id, sample_id, kind_id, place, prompt_id, steps, flagged, corrected)
     SELECT $1, lpad(to_hex(n), 16, '0'), kind_id, n, prompt_id, 'PHC', n % 1000 = 0, n % 1500 = 0
     FROM made m JOIN kinds k ON m.arm = k.arm AND m.benchmark = k.benchmark AND m.category = k.category
       AND m.outcome = k.outcome AND m.structure = k.structure AND m.seed IS NOT DISTINCT FROM k.seed
       AND m.attack IS NOT DISTINCT FROM k.attack`,
    [studyId, count],
  );
  const words = (each: number): string =>
    Array.from({ length: each }, (_, place) => `'word' || (n * ${2 * place + 1} + ${place * 17}) % 1000`).join(
      " || ' ' || ",
    );
  await database.query(
    `INSERT INTO sample_texts (study_id, sample_id, prompt, trace, answer, sentences, told)
     SELECT $1, lpad(to_hex(n), 16, '0'), ${words(13)}, repeat(${words(10)} || '. ', 15), ${words(45)},
       (SELECT jsonb_agg(jsonb_build_array('HA', i * 80, i * 80 + 79, 'word' || n % 1000)) FROM generate_series(0, 14) i),
       '{"thinking":"complete","finish":"stop","score":{"kind":"graded","answered":true,"measures":{}}}'
     FROM generate_series(0, $2::int - 1) n`,
    [studyId, count],
  );
}
