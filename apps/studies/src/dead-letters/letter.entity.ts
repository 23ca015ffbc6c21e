import type { DeadLetterState, MessageOrigin, UnreadableRecord } from '@retrace/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A message that a service could not handle, and what became of it. */
@Entity('letters')
export class LetterEntity {
  @PrimaryColumn('text', { name: 'letter_id' })
  letterId!: string;

  /** The one that could not handle it. */
  @Column('text')
  service!: string;

  /** The study that the message names. */
  @Column('uuid', { name: 'study_id', nullable: true })
  studyId!: string | null;

  /** The message's type with its version; null where there is no message that could be sent again. */
  @Column('text', { nullable: true })
  type!: string | null;

  @Column('text')
  reason!: string;

  @Column('text', { nullable: true })
  stack!: string | null;

  @Column('integer')
  tries!: number;

  @Column('jsonb')
  origin!: MessageOrigin;

  /** The message as it came. */
  @Column('jsonb', { nullable: true })
  envelope!: object | null;

  @Column('jsonb', { nullable: true })
  record!: UnreadableRecord | null;

  /** When the service gave it up. */
  @Column('timestamptz')
  at!: Date;

  @Column('text')
  state!: DeadLetterState;

  /** When it was replayed or discarded. */
  @Column('timestamptz', { name: 'settled_at', nullable: true })
  settledAt!: Date | null;
}
