import { SpecInvalid } from './spec-problem.js';
import { BackboneSpec } from './spec/backbone-spec.js';
import { validateAs } from './validate-as.js';
import { readYaml } from './yaml-document.js';

/**
 * Reads a backbone's file from YAML or JSON.
 *
 * @param text the file's content
 * @param source what to call it in messages, such as its path
 * @throws SpecInvalid with every problem, each with its path and line
 */
export function parseBackbone(text: string, source: string): BackboneSpec {
  const document = readYaml(text);
  if (document.kind === 'broken') throw new SpecInvalid(source, [document.problem], 'backbone');
  return validateAs(document.value, { shape: BackboneSpec, subject: 'backbone', source }, document.lineAt);
}
