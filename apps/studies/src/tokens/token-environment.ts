import { IsOptional, IsString, Matches } from 'class-validator';

/** What the front door is told by the environment of tokens. */
export class TokenEnvironment {
  /** An admin's token that is in no table; with it, every request needs a token. */
  @IsOptional()
  @IsString()
  @Matches(/^[\x21-\x7e]{32,}$/, {
    message: 'must have 32 characters or more without spaces; make one with: openssl rand -hex 32',
  })
  readonly RETRACE_ADMIN_TOKEN?: string;
}
