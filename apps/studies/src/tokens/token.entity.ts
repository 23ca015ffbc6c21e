import type { ApiRole } from '@retrace/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Somebody's right to ask the API. */
@Entity('tokens')
export class TokenEntity {
  @PrimaryColumn('text')
  id!: string;

  @Column('text')
  name!: string;

  @Column('text')
  role!: ApiRole;

  /** Of the whole token, which is not kept. */
  @Column('bytea')
  sha256!: Buffer;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'expires_at', nullable: true })
  expiresAt!: Date | null;

  @Column('timestamptz', { name: 'last_used_at', nullable: true })
  lastUsedAt!: Date | null;

  @Column('timestamptz', { name: 'revoked_at', nullable: true })
  revokedAt!: Date | null;
}
