import type { DatabaseSync } from 'node:sqlite';

import type { BandIndex } from '../domain/curation-scratch.js';

const table = 'CREATE TABLE band (band INTEGER, place INTEGER, PRIMARY KEY (band, place)) WITHOUT ROWID';
const sharing = 'SELECT DISTINCT place FROM band WHERE band IN (SELECT value FROM json_each(?)) ORDER BY place';

export class SqliteBands implements BandIndex {
  private readonly insert;
  private readonly select;

  constructor(database: DatabaseSync) {
    database.exec(table);
    this.insert = database.prepare('INSERT OR IGNORE INTO band VALUES (?, ?)');
    this.select = database.prepare(sharing);
  }

  add(bands: readonly number[], place: number): void {
    for (const band of bands) this.insert.run(band, place);
  }

  sharing(bands: readonly number[]): readonly number[] {
    return this.select.all(JSON.stringify(bands)).map(({ place }) => Number(place));
  }
}
