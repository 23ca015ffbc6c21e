import type { Envelope } from '@retrace/messaging';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

export type DeliveryState = 'waiting' | 'delivered' | 'failed';

/** One event on its way to one webhook. */
@Entity('webhook_deliveries')
export class DeliveryEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint' })
  id!: string;

  @Column('uuid', { name: 'webhook_id' })
  webhookId!: string;

  /** The CloudEvent as it is sent. */
  @Column('jsonb')
  event!: Envelope;

  @Column('text')
  state!: DeliveryState;

  /** Tries begun so far. */
  @Column('integer')
  tries!: number;

  /** When it may be tried again: while a try is under way, when that is taken for lost. */
  @Column('timestamptz', { name: 'next_try_at' })
  nextTryAt!: Date;

  /** What came of the last try, for a person. */
  @Column('text', { name: 'last_answer', nullable: true })
  lastAnswer!: string | null;

  @Column('timestamptz', { name: 'last_tried_at', nullable: true })
  lastTriedAt!: Date | null;
}
