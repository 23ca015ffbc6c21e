import { readFileSync } from 'node:fs';

import { parseStructure, type StructureSpec, type StructureStepSpec } from '@retrace/study';

/** A structure that ships with the project, by its file's name. */
export function shippedStructure(name: string): StructureSpec {
  const file = new URL(`../../../../structures/${name}.yaml`, import.meta.url);
  return parseStructure(readFileSync(file, 'utf8'), `structures/${name}.yaml`);
}

export const alttrain: StructureSpec = shippedStructure('alttrain');

/** A structure of these steps and nothing else. */
export function aStructure(steps: readonly StructureStepSpec[]): StructureSpec {
  return { id: 'own', title: 'A structure', steps };
}

/** A step of a type with a marker of its own. */
export function aStep(type: StructureStepSpec['type'], marker: string): StructureStepSpec {
  return { type, name: marker, marker, instruction: 'Write it.' };
}
