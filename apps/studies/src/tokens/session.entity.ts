import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A browser that has shown a token. */
@Entity('sessions')
export class SessionEntity {
  /** Of the cookie's secret. */
  @PrimaryColumn('bytea')
  sha256!: Buffer;

  /** Of the token that was shown: when that is not good any more, neither is the session. */
  @Column('bytea', { name: 'token_sha256' })
  tokenSha256!: Buffer;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt!: Date;
}
