import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { DatasetPlaces } from '@retrace/datasets';
import { RetraceError } from '@retrace/observability';
import { validationProblems } from '@retrace/study';
import { plainToInstance, Type } from 'class-transformer';
import { IsInt, IsNotEmpty, IsOptional, IsString, Max, Min, validateSync } from 'class-validator';

export const projectRoot = fileURLToPath(new URL('../../..', import.meta.url));

/** What the standalone is told by the environment. */
export class StandaloneSettings {
  /** Everything that is made on this machine lies here. */
  @IsString()
  @IsNotEmpty()
  readonly RETRACE_HOME: string = '.retrace';

  /** Of the API; 0 takes a free one. */
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(65_535)
  readonly RETRACE_PORT: number = 4800;

  /** The first folder in which data sets are looked for. */
  @IsOptional()
  @IsString()
  readonly RETRACE_DATA?: string;
}

export class SettingInvalid extends RetraceError {
  constructor(name: string, problem: string, found: unknown) {
    super('setting-invalid', `The environment's ${name} can't be used: ${problem}, found "${String(found)}".`, false);
  }
}

/** @throws SettingInvalid naming the first setting that is wrong */
export function readSettings(environment: NodeJS.ProcessEnv): StandaloneSettings {
  const names = ['RETRACE_HOME', 'RETRACE_PORT', 'RETRACE_DATA'] as const;
  const given = names.flatMap((name) => (environment[name]?.trim() ? [[name, environment[name]] as const] : []));
  const settings = plainToInstance(StandaloneSettings, Object.fromEntries(given));
  const [problem] = validationProblems(validateSync(settings));
  if (problem === undefined) return settings;
  throw new SettingInvalid(problem.path, problem.message, environment[problem.path]);
}

/** The folder of a settings' home, from the project's folder where it is relative. */
export function homeOf({ RETRACE_HOME }: StandaloneSettings): string {
  return resolve(projectRoot, RETRACE_HOME);
}

/** Where this program looks for data sets. */
export function datasetPlaces(settings: StandaloneSettings): DatasetPlaces {
  return { configured: settings.RETRACE_DATA, projectRoot, downloads: join(homeOf(settings), 'datasets') };
}
