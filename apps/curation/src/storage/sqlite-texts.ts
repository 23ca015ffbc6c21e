import type { DatabaseSync } from 'node:sqlite';

import type { FirstSeen, SeenTexts } from '../domain/curation-scratch.js';

const table = `
  CREATE TABLE text (of TEXT, fingerprint TEXT, dataset TEXT, row INTEGER, PRIMARY KEY (of, fingerprint)) WITHOUT ROWID
`;

export class SqliteTexts implements SeenTexts {
  private readonly insert;
  private readonly select;

  constructor(database: DatabaseSync) {
    database.exec(table);
    this.insert = database.prepare('INSERT OR IGNORE INTO text VALUES (?, ?, ?, ?)');
    this.select = database.prepare('SELECT dataset, row FROM text WHERE of = ? AND fingerprint = ?');
  }

  firstSeen(of: 'id' | 'prompt', fingerprint: string, { dataset, row }: FirstSeen): FirstSeen | undefined {
    if (this.insert.run(of, fingerprint, dataset, row).changes === 1) return undefined;
    return this.select.get(of, fingerprint) as unknown as FirstSeen; // it was in the way of the insert
  }
}
