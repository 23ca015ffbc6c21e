import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import ts from 'typescript';

/** The sources of all controllers, and all that they import, with their types. */
export function sourceProgram(projectFolder: string): ts.Program {
  const { config } = ts.readConfigFile(join(projectFolder, 'tsconfig.check.json'), (path) => ts.sys.readFile(path));
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [], files: [] }, ts.sys, projectFolder);
  const problem = join(projectFolder, 'libs/contracts/src/index.ts');
  return ts.createProgram([...controllerFiles(projectFolder), problem], options);
}

function controllerFiles(projectFolder: string): readonly string[] {
  return ['apps', 'libs'].flatMap((kind) =>
    readdirSync(join(projectFolder, kind)).flatMap((name) => {
      const folder = join(projectFolder, kind, name, 'src');
      if (!existsSync(folder)) return [];
      return readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.controller.ts'))
        .toSorted()
        .map((file) => join(folder, file));
    }),
  );
}
