import { readPart } from './read-part.js';
import { BackboneSpec } from './spec/backbone-spec.js';
import { validateAs } from './validate-as.js';

/**
 * Reads a backbone's file from YAML or JSON.
 *
 * @param text the file's content
 * @param source what to call it in messages, such as its path
 * @throws SpecInvalid with every problem, each with its path and line
 */
export function parseBackbone(text: string, source: string): BackboneSpec {
  const { value, lineAt } = readPart(text, source, 'backbone');
  return validateAs(value, { shape: BackboneSpec, subject: 'backbone', source }, lineAt);
}
