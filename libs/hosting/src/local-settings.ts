import { slotsAdvice, slotsForm } from '@retrace/jobs';
import { Type } from 'class-transformer';
import { IsInt, IsNotEmpty, IsOptional, IsString, IsUrl, Matches, Max, Min } from 'class-validator';

/** What a program that runs everything on this machine is told by the environment. */
export class LocalSettings {
  /** Everything that is made on this machine lies here. */
  @IsString()
  @IsNotEmpty()
  readonly RETRACE_HOME: string = '.retrace';

  /** Folder with a folder for each backbone, named after it; one in the home when not given. */
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  readonly RETRACE_MODELS?: string;

  /** Address that the API listens on. */
  @IsString()
  @IsNotEmpty()
  readonly RETRACE_HOST: string = '127.0.0.1';

  /** Of the API; 0 takes a free one. */
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(65_535)
  readonly RETRACE_PORT: number = 4800;

  /** What can be worked on at the same time: `cpu` (one), `gpu:0,1` (one a GPU), or how many elsewhere. */
  @Matches(slotsForm, { message: slotsAdvice })
  readonly RETRACE_SLOTS: string = 'cpu';

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
}
