import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import {
  asyncapiFile,
  jobFileSchemaFile,
  schemaFolder,
  topicsFile,
  workerEventSchemaFile,
  type ContractFiles,
} from './contract-files.js';

/** The contract files as they lie in the project. */
export function checkedInFiles(projectFolder: string): ContractFiles {
  const schemas = readdirSync(join(projectFolder, schemaFolder)).map((file) => `${schemaFolder}/${file}`);
  const single = [asyncapiFile, topicsFile, jobFileSchemaFile, workerEventSchemaFile];
  const paths = [...schemas, ...single].filter((path) => existsSync(join(projectFolder, path)));
  return new Map(paths.map((path) => [path, readFileSync(join(projectFolder, path), 'utf8')]));
}
