import { fileURLToPath } from 'node:url';

import { parseBackbone, type BackboneSpec, type ResolveNames } from '@retrace/study';

import { readYamlFiles } from '../yaml-files.js';
import { BackboneUnknown } from './backbone-errors.js';

/** The project's own folder of backbones. */
export const shippedBackbones = fileURLToPath(new URL('../../../../backbones', import.meta.url));

/** The backbones that specs can name: one YAML file each, named after it. */
export class BackboneFolder {
  constructor(private readonly folder: string) {}

  /**
   * Refuses a spec that names a backbone which nobody knows. The name stays: a model is no part of a spec.
   *
   * @throws SpecInvalid when a file is not a valid backbone
   */
  async checker(): Promise<ResolveNames> {
    const backbones = await this.readAll();
    return (raw) => {
      const { backbone } = raw;
      if (typeof backbone === 'string' && !backbones.has(backbone)) {
        throw new BackboneUnknown(backbone, [...backbones.keys()]);
      }
      return raw;
    };
  }

  /** @throws BackboneUnknown, SpecInvalid */
  async find(name: string): Promise<BackboneSpec> {
    const backbones = await this.readAll();
    const backbone = backbones.get(name);
    if (backbone === undefined) throw new BackboneUnknown(name, [...backbones.keys()]);
    return backbone;
  }

  private readAll(): Promise<ReadonlyMap<string, BackboneSpec>> {
    return readYamlFiles(this.folder, parseBackbone);
  }
}

/** A backbone of the project's own folder. @throws BackboneUnknown, SpecInvalid */
export function findBackbone(name: string): Promise<BackboneSpec> {
  return new BackboneFolder(shippedBackbones).find(name);
}
