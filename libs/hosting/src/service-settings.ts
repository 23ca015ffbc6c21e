import { slotsAdvice, slotsForm } from '@retrace/jobs';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsNotEmpty, IsOptional, IsString, IsUrl, Matches, Max, Min } from 'class-validator';

import { KafkaEnvironment } from './kafka-environment.js';

const computes = ['own', 'shared'] as const;

/** What a service that runs by itself is told by the environment. */
export class ServiceSettings extends KafkaEnvironment {
  /** The Postgres that all services share, each with a schema of its own. */
  @Matches(/^postgres(ql)?:\/\//, { message: 'must be a postgresql:// URL' })
  readonly DATABASE_URL!: string;

  /** A folder, or `s3://bucket/prefix?endpoint=…&region=…`; a folder of the home when not given. */
  @IsOptional()
  @IsString()
  readonly RETRACE_ARTIFACTS?: string;

  @IsOptional()
  @IsString()
  readonly AWS_ACCESS_KEY_ID?: string;

  @IsOptional()
  @IsString()
  readonly AWS_SECRET_ACCESS_KEY?: string;

  /**
   * Whose turn training and sampling wait for: this process's own work, where each service has a machine of its own,
   * or that of all processes that use the database and say so, where they are on one machine.
   */
  @IsIn(computes)
  readonly RETRACE_COMPUTE: (typeof computes)[number] = 'own';

  /** What can be worked on at the same time: `cpu` (one), `gpu:0,1` (one a GPU), or how many elsewhere. */
  @Matches(slotsForm, { message: slotsAdvice })
  readonly RETRACE_SLOTS: string = 'cpu';

  /** Folder of what is made on this machine. */
  @IsString()
  @IsNotEmpty()
  readonly RETRACE_HOME: string = '.retrace';

  /** Folder with a folder for each backbone, named after it; one in the home when not given. */
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  readonly RETRACE_MODELS?: string;

  /** The first folder in which data sets are looked for. */
  @IsOptional()
  @IsString()
  readonly RETRACE_DATA?: string;

  /** Folders of a team's own catalogue, with colons between them. */
  @IsOptional()
  @IsString()
  readonly RETRACE_CATALOGUE?: string;

  /** The Hugging Face hub, where it is not the public one. */
  @IsOptional()
  @IsUrl({ protocols: ['http', 'https'], require_protocol: true, require_tld: false })
  readonly HF_ENDPOINT?: string;

  /** Shown to the hub, and to nobody else. */
  @IsOptional()
  @IsString()
  readonly HF_TOKEN?: string;

  /** Address that the API listens on. */
  @IsString()
  @IsNotEmpty()
  readonly RETRACE_HOST: string = '127.0.0.1';

  /** Of the API; 0 takes a free one. */
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(65_535)
  readonly RETRACE_PORT: number = 0;
}
