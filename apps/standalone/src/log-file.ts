import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';

import { jsonLog, type Log } from '@retrace/observability';

export interface LogFile {
  readonly logOf: (service: string) => Log;
  close(): Promise<void>;
}

/** Keeps what the services say in a file: the terminal is for the study. */
export async function openLogFile(path: string): Promise<LogFile> {
  await mkdir(dirname(path), { recursive: true });
  const file = createWriteStream(path, { flags: 'a' });
  file.on('error', () => {}); // a log that can't be written is no reason to stop
  return {
    logOf: (service) => jsonLog(service, (line) => void file.write(line)),
    close: () => new Promise((closed) => void file.end(() => closed())),
  };
}
