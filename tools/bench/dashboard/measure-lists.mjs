// How long the list of studies takes where there are 10,000.
import { figureOf } from '../figures.mjs';

const command = 'npm run bench:dashboard';
const STUDIES = 10_000;
const TRIES = 20;

const lists = [
  ['the newest', 'limit=50'],
  ['the last page', 'offset=9950&limit=50'],
  ['a part of a name', 'q=study-77'],
  ['the beginning of an id', 'q=0000abc'],
  ['two states and a backbone', 'state=failed&state=cancelled&backbone=smollm2-135m-instruct'],
  ['by name', 'sort=name'],
  ['the longest first', 'sort=duration'],
];

/** @param {import('./measure-streams.mjs').Bench} bench */
export async function measureLists({ url, database }) {
  await fill(database);
  console.log(`Listing ${STUDIES} studies, each list ${TRIES} times …`);
  const figures = [];
  for (const [name, query] of lists) {
    const took = [];
    for (let tried = 0; tried < TRIES; tried += 1) {
      const began = performance.now();
      const response = await fetch(`${url}/api/studies?${query}`);
      if (!response.ok) throw new Error(await response.text());
      await response.json();
      took.push(performance.now() - began);
    }
    took.sort((a, b) => a - b);
    const median = took[Math.floor(TRIES / 2)] ?? null;
    figures.push(figureOf({ figure: `list of ${STUDIES} studies: ${name}, median`, unit: 'ms', command }, median));
  }
  return figures;
}

/** Copies one that was submitted, in every state. @param {import('pg').Client} database */
async function fill(database) {
  await database.query(
    `INSERT INTO studies (id, name, spec, spec_sha256, state, requested_at, ended_at, verdict, summary, revision, progress_total)
     SELECT gen_random_uuid(), 'study-' || place, spec, spec_sha256,
       (ARRAY['running', 'completed', 'failed', 'cancelled'])[1 + place % 4],
       now() - place * interval '1 minute',
       CASE WHEN place % 4 = 0 THEN NULL ELSE now() - place * random() * interval '1 minute' END,
       CASE WHEN place % 4 = 1 THEN 'inconclusive' END, 'Too few prompts to tell.', 1, 9
     FROM (SELECT spec, spec_sha256 FROM studies LIMIT 1) AS template, generate_series(1, ${STUDIES}) AS place`,
  );
  await database.query('ANALYZE studies');
}
