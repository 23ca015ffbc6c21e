import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, IsUrl, Max, Min } from 'class-validator';

export const teacherApis = ['openai', 'anthropic'] as const;
export type TeacherApi = (typeof teacherApis)[number];

export const teacherOutputs = ['auto', 'json', 'tagged'] as const;
export type TeacherOutputSetting = (typeof teacherOutputs)[number];

/**
 * What the rewriting service is told by the environment. Where the teacher is stands here and not in a spec: whoever
 * writes a spec must not decide whom the key is sent to.
 */
export class RewritingSettings {
  /** Up to and with the version for OpenAI's chat API, `https://api.example.com/v1`; for Anthropic's without it. */
  @IsOptional()
  @IsUrl(
    { protocols: ['http', 'https'], require_protocol: true, require_tld: false, disallow_auth: true },
    { message: 'must be an http:// or https:// URL without credentials' },
  )
  readonly RETRACE_TEACHER_URL?: string;

  /** Left out where the endpoint asks for none. */
  @IsOptional()
  @IsString()
  readonly RETRACE_TEACHER_KEY?: string;

  /** Which API the endpoint speaks. */
  @IsIn(teacherApis)
  readonly RETRACE_TEACHER_API: TeacherApi = 'openai';

  /** `json` by a schema, `tagged` text, or `auto`: JSON until the endpoint refuses it. */
  @IsIn(teacherOutputs)
  readonly RETRACE_TEACHER_OUTPUT: TeacherOutputSetting = 'auto';

  /** Left out where the endpoint says itself what it allows, or allows all. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  readonly RETRACE_TEACHER_REQUESTS_PER_MINUTE?: number;

  /** Asked and answered together. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  readonly RETRACE_TEACHER_TOKENS_PER_MINUTE?: number;

  /** Calls at a time in one process. */
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(1024)
  readonly RETRACE_TEACHER_CONCURRENCY: number = 16;

  /** Of one attempt at a call, in seconds, until the whole answer is there. */
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(86_400)
  readonly RETRACE_TEACHER_TIMEOUT: number = 300;
}
