/**
 * What a change of a schema does to those who read and write messages of the same version.
 *
 * - `breaking`: a message that lies in the topic can't be read any more, or a field that was promised does not come.
 * - `consumers-first`: everything that was said can still be said and read, and something new besides. A consumer of
 *   before hands the new value to its dead letters, so consumers are upgraded before producers.
 */
export type ChangeEffect = 'breaking' | 'consumers-first';

export interface SchemaChange {
  /** Path of the field: `adapter.sha256`, `spec.arms[]`; empty for the message as a whole. */
  readonly field: string;
  readonly effect: ChangeEffect;
  /** What happened to the field, to be read after its name: `was removed`. */
  readonly change: string;
}
