import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

import { modelCard, type ModelCardSubject } from './index.js';

function subject(changes: Partial<ModelCardSubject> = {}): ModelCardSubject {
  return {
    title: 'A model',
    base: 'team/base',
    licence: 'Apache-2.0',
    library: 'peft',
    tags: ['retrace'],
    datasets: [],
    results: [],
    source: undefined,
    ...changes,
  };
}

const frontMatterOf = (card: string): unknown => parse(card.split('---\n')[1] ?? '');

describe('modelCard', () => {
  it('has the front matter that the hub reads', () => {
    expect(frontMatterOf(modelCard(subject(), []))).toEqual({
      base_model: 'team/base',
      base_model_relation: 'adapter',
      library_name: 'peft',
      license: 'apache-2.0',
      pipeline_tag: 'text-generation',
      tags: ['retrace'],
    });
  });

  it('names no licence that is not known', () => {
    expect(frontMatterOf(modelCard(subject({ licence: undefined }), []))).not.toHaveProperty('license');
  });

  it('tells results with whose they are', () => {
    const dataset = { type: 'xstest', name: 'XSTest' };
    const metric = { type: 'xstest-safe-refused', name: 'XSTest safe refused', value: 0.25 };
    const card = modelCard(subject({ results: [{ dataset, metric }], source: { name: 'a report' } }), []);
    expect(
      modelCard(
        subject({
          results: [
            { dataset, metric },
            { dataset, metric },
          ],
        }),
        [],
      ),
    ).not.toContain('&');
    const results = [{ task: { type: 'text-generation' }, dataset, metrics: [metric], source: { name: 'a report' } }];
    expect(frontMatterOf(card)).toMatchObject({ 'model-index': [{ name: 'A model', results }] });
  });

  it('keeps marks in a title from meaning anything', () => {
    expect(modelCard(subject({ title: 'a *b*' }), ['Text.'])).toContain(String.raw`# a \*b\*` + '\n\nText.\n');
  });
});
