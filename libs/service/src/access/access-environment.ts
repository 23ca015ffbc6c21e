import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Matches, Min, MinLength, ValidateBy } from 'class-validator';

import { isProxyList } from './proxy-list.js';

const origins = /^\s*https?:\/\/[^\s/,]+(\s*,\s*https?:\/\/[^\s/,]+)*\s*$/;

/** What a service is told by the environment of whom it serves, and how much. */
export class AccessEnvironment {
  /** Other sites whose pages may ask, with commas between them; only a token speaks for them. None when not set. */
  @IsOptional()
  @Matches(origins, { message: 'must be origins like https://lab.example.org, with commas between them' })
  readonly RETRACE_CORS_ORIGINS?: string;

  /** Addresses or networks of reverse proxies whose X-Forwarded-For and -Proto are believed, with commas between them. */
  @IsOptional()
  @ValidateBy({
    name: 'isProxyList',
    validator: {
      validate: isProxyList,
      defaultMessage: () => 'must be addresses or networks like 10.0.0.0/8, or loopback, with commas between them',
    },
  })
  readonly RETRACE_TRUSTED_PROXIES?: string;

  /** Requests of one caller a minute that change nothing. */
  @Type(() => Number)
  @IsInt()
  @Min(1)
  readonly RETRACE_RATE_READS: number = 6000;

  /** All others of one caller a minute. */
  @Type(() => Number)
  @IsInt()
  @Min(1)
  readonly RETRACE_RATE_WRITES: number = 600;

  /** Studies that one caller starts or resumes a minute. */
  @Type(() => Number)
  @IsInt()
  @Min(1)
  readonly RETRACE_RATE_STARTS: number = 60;

  /** Wrong tokens from one address a minute, after which none is looked at. */
  @Type(() => Number)
  @IsInt()
  @Min(1)
  readonly RETRACE_RATE_WRONG_TOKENS: number = 20;

  /** Streams of events that one caller has open. */
  @Type(() => Number)
  @IsInt()
  @Min(1)
  readonly RETRACE_MOST_STREAMS: number = 50;

  /** Shared by the studies service and those behind it: what it says of callers is signed with it. */
  @IsOptional()
  @IsString()
  @MinLength(32, { message: 'must have 32 characters or more; make one with: openssl rand -hex 32' })
  readonly RETRACE_GATEWAY_SECRET?: string;
}
