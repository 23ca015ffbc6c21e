import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

import { isRecord } from '@retrace/study';

/** The message that carries a whole spec: its schema is made from the same classes, with their comments. */
const messageSchema = fileURLToPath(
  new URL('../../../contracts/schemas/retrace.studies.study-started.v1.json', import.meta.url),
);

/** What a spec can name, for completion. */
export interface SpecNames {
  readonly backbones: readonly string[];
  readonly structures: readonly string[];
  readonly recipes: readonly string[];
  readonly datasets: readonly string[];
}

type Schema = Readonly<Record<string, unknown>>;

/** The JSON Schema (draft 7) of a study spec as it stands in a file: with names where a file may only name a part. */
export async function specSchema(names: SpecNames): Promise<Schema> {
  const message: unknown = JSON.parse(await readFile(messageSchema, 'utf8'));
  const definitions = part(message, 'definitions');
  const { StudySpec: study, ...others } = definitions;
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Retrace study spec',
    ...changed(study, {
      backbone: { description: 'The model that is trained and measured.', enum: names.backbones },
      structure: named(names.structures, 'StructureSpec', 'The altered reasoning structure: a name, or its steps.'),
    }),
    definitions: {
      ...Object.fromEntries(Object.entries(others).map(([name, schema]) => [name, changed(schema, {})])),
      RecipePart: {
        type: 'object',
        required: ['extends'],
        additionalProperties: false,
        ...extending(others, names.recipes),
      },
      TrainingSpec: changed(others['TrainingSpec'], {
        recipe: recipe(names.recipes, 'How adapters are trained: a name, a recipe, or one that extends another.'),
        preference: recipe(names.recipes, 'The recipe of alttrain-dpo: there when the study has that arm.'),
      }),
      PromptSourceSpec: changed(others['PromptSourceSpec'], {
        dataset: { ...part(part(others, 'PromptSourceSpec', 'properties'), 'dataset'), examples: names.datasets },
      }),
    },
  };
}

function recipe(names: readonly string[], description: string): Schema {
  const { anyOf } = named(names, 'RecipeSpec', description);
  return { description, anyOf: [...anyOf, { $ref: '#/definitions/RecipePart' }] };
}

function named(names: readonly string[], definition: string, description: string) {
  return { description, anyOf: [{ type: 'string', enum: names }, { $ref: `#/definitions/${definition}` }] };
}

/** The keys of a recipe of which only some stand in the file, or are taken out by `null`. */
function extending(definitions: Schema, recipes: readonly string[]): Schema {
  const keys = Object.entries(part(definitions, 'RecipeSpec', 'properties')).map(([key, schema]) => [
    key,
    { anyOf: [schema, { type: 'null' }] },
  ]);
  return { properties: { extends: { type: 'string', enum: recipes }, ...Object.fromEntries(keys) } };
}

function changed(schema: unknown, properties: Schema): Schema {
  if (!isRecord(schema)) throw new TypeError('the schema of messages has no such class');
  return { ...schema, properties: { ...part(schema, 'properties'), ...properties }, additionalProperties: false };
}

function part(schema: unknown, ...path: readonly string[]): Schema {
  const found = path.reduce<unknown>((within, key) => (isRecord(within) ? within[key] : undefined), schema);
  if (!isRecord(found)) throw new TypeError(`the schema of messages has no ${path.join('.')}`);
  return found;
}
