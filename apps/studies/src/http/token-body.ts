import { apiRoles, type ApiRole } from '@retrace/contracts';
import { IsIn, IsISO8601, IsOptional, IsString, Length, Matches, ValidateBy } from 'class-validator';

/** A token to make. */
export class TokenBody {
  /** For people: who or what it is for. */
  @IsString()
  @Length(1, 100)
  @Matches(/^[^\p{Cc}]*\S[^\p{Cc}]*$/u, { message: 'must be one line that is not blank' })
  readonly name!: string;

  @IsIn(apiRoles)
  readonly role!: ApiRole;

  /** ISO 8601, a day or a time of a day; never when left out. */
  @IsOptional()
  @IsISO8601({ strict: true })
  // A week and the like are ISO 8601, too, and no moment.
  @ValidateBy({
    name: 'isMoment',
    validator: {
      validate: (value) => typeof value === 'string' && !Number.isNaN(Date.parse(value)),
      defaultMessage: () => 'must be a day or a time of a day, like 2027-01-31 or 2027-01-31T12:00:00Z',
    },
  })
  readonly expiresAt?: string;
}

/** What a browser signs in with. */
export class SessionBody {
  @IsString()
  @Length(1, 500)
  readonly token!: string;
}
