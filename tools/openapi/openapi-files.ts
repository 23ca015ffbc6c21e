import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import openapiTS, { astToString } from 'openapi-typescript';
import { format } from 'oxfmt';

import { openapiDocument } from './document/openapi-document.js';
import { sourceProgram } from './source-program.js';

/** Texts of files by their paths in the project. */
export type OpenapiFiles = ReadonlyMap<string, string>;

export const documentFile = 'docs/openapi.json';
export const typesFile = 'libs/api-client/src/generated/api.ts';

/** The API's document and the client's types, laid out as oxfmt wants them. The services' classes have to be loaded. */
export async function openapiFiles(projectFolder: string): Promise<OpenapiFiles> {
  const { version } = JSON.parse(readFileSync(join(projectFolder, 'package.json'), 'utf8'));
  const text = JSON.stringify(openapiDocument(sourceProgram(projectFolder), version), null, 2);
  const types = astToString(await openapiTS(text, { immutable: true, rootTypes: true, rootTypesNoSchemaPrefix: true }));
  const head = '// Made from docs/openapi.json by `npm run openapi`: change the controllers, not this file.\n\n';
  const layout = JSON.parse(readFileSync(join(projectFolder, '.oxfmtrc.json'), 'utf8'));
  const files: readonly (readonly [string, string])[] = [
    [documentFile, text],
    [typesFile, head + types],
  ];
  return new Map(
    await Promise.all(files.map(async ([path, made]) => [path, (await format(path, made, layout)).code] as const)),
  );
}
