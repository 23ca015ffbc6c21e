import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';

import type { PromptLabel } from '@retrace/contracts';
import type { PromptCandidate } from '@retrace/datasets';

import type { CandidateKeys, CandidateTable, ChosenCount, Placed } from '../domain/curation-scratch.js';

/** How many are read at once where the table may change between two. */
const PAGE = 256;

const table = `
  CREATE TABLE candidate (
    place INTEGER PRIMARY KEY, source INTEGER, category TEXT, take TEXT, "order" TEXT, turn INTEGER, body TEXT
  );
  CREATE INDEX candidate_by_take ON candidate (source, category, take);
  CREATE INDEX candidate_by_turn ON candidate (source, turn);
  CREATE TABLE chosen ("order" TEXT, place INTEGER, PRIMARY KEY ("order", place)) WITHOUT ROWID;
`;

/** Categories give in turn: the first of each by `within`, then the second of each; the same round goes by `between`. */
const inTurns = (within: string, between: string) => `
  SELECT place, "order", row_number() OVER (ORDER BY round, ${between}) AS turn
  FROM (
    SELECT *, row_number() OVER (PARTITION BY category ORDER BY ${within}) AS round FROM candidate WHERE source = :source
  )`;

const insert = 'INSERT INTO candidate (source, category, take, "order", body) VALUES (?, ?, ?, ?, ?)';
const drop = `
  DELETE FROM candidate WHERE place IN (SELECT place FROM (${inTurns('take', 'category')}) WHERE turn > :capacity)`;
const numberTurns = `
  UPDATE candidate SET turn = numbered.turn FROM (${inTurns('take', 'category')}) AS numbered
  WHERE candidate.place = numbered.place`;
const choose = `
  INSERT INTO chosen SELECT "order", place FROM (
    SELECT place, "order", row_number() OVER (ORDER BY round, turn) AS chance
    FROM (
      SELECT *, row_number() OVER (PARTITION BY category ORDER BY turn) AS round FROM candidate WHERE source = :source
    ) LEFT JOIN json_each(:most) AS quota ON quota.key = category
    WHERE round <= coalesce(quota.value, round)
  ) WHERE chance <= :take`;
const countChosen = `
  SELECT body ->> 'dataset' AS dataset, body ->> 'label' AS label, count(*) AS count
  FROM chosen JOIN candidate USING (place) GROUP BY 1, 2`;
const keepChosen = `
  DELETE FROM chosen WHERE place IN (
    SELECT place FROM chosen JOIN candidate USING (place) WHERE body ->> 'label' = :label
    ORDER BY chosen."order" LIMIT -1 OFFSET :count
  )`;
const page = `SELECT place, turn, body FROM candidate WHERE source = ? AND turn > ? ORDER BY turn LIMIT ${PAGE}`;
const chosen = 'SELECT body FROM chosen JOIN candidate USING (place) ORDER BY chosen."order"';

export class SqliteCandidates implements CandidateTable {
  private readonly insert;
  private readonly select;
  private readonly page;
  private readonly delete;

  constructor(private readonly database: DatabaseSync) {
    database.exec(table);
    this.insert = database.prepare(insert);
    this.select = database.prepare('SELECT body FROM candidate WHERE place = ?');
    this.page = database.prepare(page);
    this.delete = database.prepare('DELETE FROM candidate WHERE place = ?');
  }

  add(source: number, candidate: PromptCandidate, { category, take, order }: CandidateKeys): void {
    this.insert.run(source, category, take, order, JSON.stringify(candidate));
  }

  keepFirst(source: number, capacity: number): number {
    this.database.prepare(drop).run({ source, capacity });
    return Number(this.database.prepare(numberTurns).run({ source }).changes);
  }

  *inTurn(source: number): Generator<Placed> {
    let rows = this.page.all(source, 0);
    while (rows.length > 0) {
      for (const { place, body } of rows) yield { place: Number(place), candidate: candidateOf(body) };
      rows = this.page.all(source, rows.at(-1)?.['turn'] ?? 0);
    }
  }

  get(place: number): PromptCandidate {
    const found = this.select.get(place);
    if (found === undefined) throw new RangeError(`nothing lies in place ${place}`);
    return candidateOf(found['body']);
  }

  remove(place: number): void {
    this.delete.run(place);
  }

  choose(source: number, take: number, quotas: ReadonlyMap<string, number>): number {
    const most = JSON.stringify(Object.fromEntries(quotas));
    return Number(this.database.prepare(choose).run({ source, take, most }).changes);
  }

  countChosen(): readonly ChosenCount[] {
    return this.database
      .prepare(countChosen)
      .all()
      .map(({ dataset, label, count }) => {
        return { dataset: String(dataset), label: label === 'unsafe' ? 'unsafe' : 'safe', count: Number(count) };
      });
  }

  keepChosen(label: PromptLabel, count: number): void {
    this.database.prepare(keepChosen).run({ label, count });
  }

  readonly chosen: Iterable<PromptCandidate> = {
    [Symbol.iterator]: () => this.readChosen(),
  };

  private *readChosen(): Generator<PromptCandidate> {
    for (const { body } of this.database.prepare(chosen).iterate()) yield candidateOf(body);
  }
}

function candidateOf(body: SQLOutputValue | undefined): PromptCandidate {
  const candidate: PromptCandidate = JSON.parse(String(body)); // as add wrote it
  return candidate;
}
