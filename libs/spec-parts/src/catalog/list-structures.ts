import type { StructureListing } from '@retrace/contracts';
import { parseStructure } from '@retrace/study';

import { shippedStructures } from '../structures/structure-folder.js';
import { readYamlFiles } from '../yaml-files.js';

/** The structures that specs can name, by name. @throws SpecInvalid for a file that is not a structure */
export async function listStructures(folder: string = shippedStructures): Promise<readonly StructureListing[]> {
  const structures = await readYamlFiles(folder, parseStructure);
  return [...structures].map(([name, { title, steps, examples = [] }]) => ({
    name,
    title,
    steps: steps.map(({ type, name: step, marker, instruction }) => ({ type, name: step, marker, instruction })),
    examples: examples.length,
  }));
}
