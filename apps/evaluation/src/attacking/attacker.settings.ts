import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, IsUrl, Max, Min } from 'class-validator';

/** Where models that attack are asked. It stands here and not in a spec, as that of judges does. */
export class AttackerSettings {
  /** Of an OpenAI-compatible API, up to and with the version: `https://api.example.com/v1`. */
  @IsOptional()
  @IsUrl(
    { protocols: ['http', 'https'], require_protocol: true, require_tld: false, disallow_auth: true },
    { message: 'must be an http:// or https:// URL without credentials' },
  )
  readonly RETRACE_ATTACKER_URL?: string;

  /** Left out where the endpoint asks for none. */
  @IsOptional()
  @IsString()
  readonly RETRACE_ATTACKER_KEY?: string;

  /** Calls at a time in one process. */
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(1024)
  readonly RETRACE_ATTACKER_CONCURRENCY: number = 16;

  /** Of one attempt at a call, in seconds, until the whole answer is there. */
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(86_400)
  readonly RETRACE_ATTACKER_TIMEOUT: number = 300;
}
