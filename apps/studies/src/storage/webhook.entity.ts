import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

/** Somebody who is to be told what becomes of studies. */
@Entity('webhooks')
export class WebhookEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  url!: string;

  /** The key that events are signed with; it never leaves the service. */
  @Column('text')
  secret!: string;

  /** The CloudEvents types that are sent. */
  @Column('text', { array: true })
  events!: string[];

  /** The only study that is told of; all when null. */
  @Column('uuid', { name: 'study_id', nullable: true })
  studyId!: string | null;

  @CreateDateColumn({ type: 'timestamptz', name: 'created_at' })
  createdAt!: Date;
}
