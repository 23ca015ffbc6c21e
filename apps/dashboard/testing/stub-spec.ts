import { isMap, LineCounter, parseDocument } from 'yaml';

import { quickstartSpec } from './builders/study.ts';

const keys = Object.keys(quickstartSpec);

/** What is wrong with a spec, in the form in which the API tells it; a stand-in that looks at the outermost keys only. */
export function checkSpec(text: string): string | undefined {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const head = 'The spec is not a valid study spec:';
  const [broken] = document.errors;
  if (broken !== undefined)
    return `${head}\n  the file (line ${broken.linePos?.[0].line ?? 1}): is no YAML, found ${broken.code}`;
  if (!isMap(document.contents)) return `${head}\n  the file: must be a map of keys`;
  const wrong = document.contents.items.flatMap(({ key }) => {
    const name = String(key);
    if (keys.includes(name) || name === 'description') return [];
    const range = (key as { range?: readonly number[] }).range; // a scalar's, which `items` does not tell
    return [
      `  ${name} (line ${lines.linePos(range?.[0] ?? 0).line}): is not a known key; known are: ${keys.join(', ')}`,
    ];
  });
  const missing = ['name', 'backbone', 'arms']
    .filter((key) => !document.has(key))
    .map((key) => `  ${key}: must be there`);
  const all = [...wrong, ...missing];
  return all.length === 0 ? undefined : `${head}\n${all.join('\n')}`;
}

/** A part of the schema that the API tells, enough for completion. */
export const specSchema = {
  type: 'object',
  required: ['version', 'name', 'backbone', 'arms'],
  properties: {
    version: { const: 1, description: 'Of this form of spec.' },
    name: { type: 'string', description: 'What the study is called.' },
    description: { type: 'string' },
    backbone: {
      enum: ['smollm2-135m-instruct', 'deepseek-r1-distill-qwen-1.5b'],
      description: 'The model that is trained.',
    },
    structure: { enum: ['alttrain', 'default'], description: 'The steps that reasoning is to have.' },
    teacher: { enum: ['template', 'endpoint'] },
    prompts: {
      type: 'object',
      properties: { sources: { type: 'array' }, maxAnswerWords: { type: 'integer' }, seed: { type: 'integer' } },
    },
    arms: { type: 'array', items: { enum: ['base', 'vanilla-sft', 'alttrain', 'shuffled', 'answer-only'] } },
    training: { type: 'object', properties: { seeds: { type: 'array' }, recipe: { enum: ['cpu-small', 'r1-act'] } } },
    evaluation: {
      type: 'object',
      properties: { benchmarks: { type: 'array' }, maxNewTokens: { type: 'integer' }, seed: { type: 'integer' } },
    },
    verdict: {
      type: 'object',
      properties: { primaryBenchmark: { enum: ['strongreject', 'xstest'] }, alpha: { type: 'number' } },
    },
  },
};
