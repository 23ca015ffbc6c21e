import { fileURLToPath } from 'node:url';

import { parseStructure, StructureUnknown, type ResolveNames } from '@retrace/study';

import { readYamlFiles } from '../yaml-files.js';

/** The project's own folder of structures. */
export const shippedStructures = fileURLToPath(new URL('../../../../structures', import.meta.url));

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
    const structures = await readYamlFiles(this.folder, parseStructure);
    return (raw) => {
      const { structure: name } = raw;
      if (typeof name !== 'string') return raw;
      const structure = structures.get(name);
      if (structure === undefined) throw new StructureUnknown(name, [...structures.keys()]);
      return { ...raw, structure };
    };
  }
}
