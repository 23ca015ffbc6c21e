import { readdirSync } from 'node:fs';

/** TypeScript files under a folder that are no tests, relative to it, sorted. */
export function sourceFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts') && !/(^|\/)(node_modules|dist)\//.test(file))
    .sort();
}
