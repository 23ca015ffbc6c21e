import { apiRoles, type ApiRole } from '@retrace/contracts';
import { IsIn, IsISO8601, IsOptional, IsString, Length, Matches } from 'class-validator';

/** A token to make. */
export class TokenBody {
  /** For people: who or what it is for. */
  @IsString()
  @Length(1, 100)
  @Matches(/^[^\p{Cc}]*\S[^\p{Cc}]*$/u, { message: 'must be one line that is not blank' })
  readonly name!: string;

  @IsIn(apiRoles)
  readonly role!: ApiRole;

  /** ISO 8601; never when left out. */
  @IsOptional()
  @IsISO8601({ strict: true })
  readonly expiresAt?: string;
}

/** What a browser signs in with. */
export class SessionBody {
  @IsString()
  @Length(1, 500)
  readonly token!: string;
}
