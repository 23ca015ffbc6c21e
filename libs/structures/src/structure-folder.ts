import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { parseStructure, StructureUnknown, type ResolveNames, type StructureSpec } from '@retrace/study';

/** The project's own folder of structures. */
export const shippedStructures = fileURLToPath(new URL('../../../structures', import.meta.url));

/** The structures that specs can name: one YAML file each, named after it. */
export class StructureFolder {
  constructor(private readonly folder: string) {}

  /**
   * Gives a spec the structure that it names; one that holds its structure itself is left as it is. Files are read
   * anew, so that a structure that was just added can be named.
   *
   * @throws when a file is not a valid structure
   */
  async resolver(): Promise<ResolveNames> {
    const structures = await this.readAll();
    return (raw) => {
      const { structure: name } = raw;
      if (typeof name !== 'string') return raw;
      const structure = structures.get(name);
      if (structure === undefined) throw new StructureUnknown(name, [...structures.keys()]);
      return { ...raw, structure };
    };
  }

  private async readAll(): Promise<ReadonlyMap<string, StructureSpec>> {
    const files = (await readdir(this.folder)).filter((file) => file.endsWith('.yaml')).sort();
    const structures = files.map(async (file) => {
      const text = await readFile(join(this.folder, file), 'utf8');
      return [basename(file, '.yaml'), parseStructure(text, `structures/${file}`)] as const;
    });
    return new Map(await Promise.all(structures));
  }
}
