import { describe, expect, it } from 'vitest';

import { anEvidence } from '../../../test/builders/evidence.js';
import { aPublishedReference } from '../../../test/builders/references.js';
import { aComparison, anExhibit, aReport } from '../../../test/builders/report.js';
import { aTrainingSpec } from '../../../test/builders/spec.js';
import { buildReport } from '../../domain/build-report.js';
import type { Report } from '../../domain/report.js';
import { renderReport } from '../../page/render-report.js';
import { renderMarkdown } from './render-markdown.js';

const hostile =
  '</details><img src=x onerror="alert(1)">\n\n```\n# owned | [x](https://evil.example) a@b.c \u202E\u001B[2J';

function render(changes: Partial<Report> = {}): string {
  return renderMarkdown(aReport(changes), []);
}

/** The text without what stands between fences. */
function outsideFences(text: string): string {
  const kept: string[] = [];
  let fence: string | undefined;
  for (const line of text.split('\n')) {
    const [, ticks] = /^(`{3,})/.exec(line) ?? [];
    if (fence === undefined && ticks !== undefined) fence = ticks;
    else if (fence !== undefined && line === fence) fence = undefined;
    else if (fence === undefined) kept.push(line);
  }
  expect(fence).toBeUndefined();
  return kept.join('\n');
}

/** Cells of every line of a table, as many as its borders make. */
function tableWidths(text: string): readonly (readonly number[])[] {
  return outsideFences(text)
    .split(/\n\n/)
    .filter((block) => block.startsWith('|'))
    .map((block) => block.split('\n').map((line) => line.replaceAll('\\|', '').split('|').length));
}

describe('renderMarkdown', () => {
  it('opens with the study and its verdict', () => {
    const [opening] = render().split('## What changed');
    expect(opening).toContain('# quickstart');
    expect(opening).toContain('## Verdict: Supported');
    expect(opening).toContain('85 % (alttrain).');
  });

  it('says what is missing before any figure', () => {
    const text = render({ gaps: ['alttrain/1995 was planned and has no sample.'] });
    expect(text.indexOf('What this study lacks')).toBeGreaterThan(0);
    expect(text.indexOf('What this study lacks')).toBeLessThan(text.indexOf('## What changed'));
  });

  it('has the sections of the page, in its order', async () => {
    const training = aTrainingSpec({ seeds: [1995, 7] });
    const report = { ...buildReport(anEvidence({ spec: { training } })), gaps: ['Something is missing.'] };
    const published = [aPublishedReference()];
    const text = renderMarkdown(report, published);
    const heads = [...text.matchAll(/^## (?:Verdict: )?(.+)$/gm)].map(([, head]) => head);
    const page = await renderReport(report, published);
    const pageHeads = [...page.matchAll(/<h2[^>]*>(?:<span[^>]*>.<\/span> )?([^<]+)<\/h2>/g)].map(([, head]) => head);
    expect(heads).toEqual(pageHeads);
    expect(heads).toHaveLength(15);
  });

  it('says of a whole study what its page says', () => {
    const training = aTrainingSpec({ seeds: [1995, 7] });
    const text = renderMarkdown(buildReport(anEvidence({ spec: { training } })), []);
    expect(text).toMatch(
      /StrongREJECT refused: alttrain differs by \*\*\\\+80 points \(\+62 to \+89\)\*\* from the untouched model, and by/,
    );
    expect(text).toContain('<summary>The same over 2 seeds, each sample counting by itself</summary>');
    expect(text).toContain('not computed: no treated sample without the mediator was seen');
    expect(text).toMatch(/held out: never tuned on \| 87 % \| 0\.84 \(0\.79 to 0\.88\)/);
    expect(text).toContain('From data sets to 96 prompts');
    expect(text).not.toMatch(/NaN|undefined|Infinity|\[object|\bnull\b/);
    for (const table of tableWidths(text)) expect(new Set(table).size).toBe(1);
  });

  it('says why a study is inconclusive, and what would settle it', () => {
    const { verdict } = aReport();
    const inconclusive = { ...verdict, reasons: ['the difference is open'] };
    const text = render({ verdict: { ...inconclusive, settling: { kind: 'prompts', prompts: 500, power: 0.8 } } });
    expect(text).toContain('### Why it is inconclusive\n\n- the difference is open');
    expect(text).toContain('about 500 harmful prompts would settle the gain with a chance of 80 %');
    const settling = { kind: 'unknown', reason: 'the difference is the limit itself' } as const;
    expect(render({ verdict: { ...inconclusive, settling } })).toContain(
      'computed: the difference is the limit itself.',
    );
  });

  it('shows an arm that was not measured as that', () => {
    expect(render()).toMatch(/\| \*\*alttrain\*\* \|.*\| not measured \|/);
    expect(render({ arms: [], comparisons: [], checkpoints: [] })).not.toMatch(/NaN|undefined|Infinity|\[object/);
  });

  it('keeps every table in shape, whatever is in it', () => {
    const { study, provenance } = aReport();
    const text = render({
      study: { ...study, name: hostile, description: hostile },
      provenance: { ...provenance, packages: [{ name: hostile, versions: [hostile] }] },
      comparisons: [aComparison(), aComparison({ difference: null, p: null, adjustedP: null, cohensH: null })],
    });
    const widths = tableWidths(text);
    expect(widths.length).toBeGreaterThan(4);
    for (const table of widths) expect(new Set(table).size).toBe(1);
  });

  it('lets no model out of its fence, and nobody bring HTML or links in', () => {
    const output = { arm: 'base', seed: null, outcome: 'complied', cut: true, thinking: 'unclosed' } as const;
    const shown = anExhibit({
      title: hostile,
      item: hostile,
      category: hostile,
      prompt: hostile,
      outputs: [{ ...output, steps: [{ type: 'SR', text: hostile, evidence: [hostile] }], answer: hostile }],
    });
    const text = render({
      exhibits: { shown: [shown], notes: [hostile] },
      gaps: [hostile],
      limits: [hostile],
    });
    const outside = outsideFences(text);
    expect(outside).not.toMatch(/<img|# owned$|\]\(https:|^# owned/m);
    expect(text).not.toContain('\u001B');
    expect(text).not.toContain('\u202E');
    const tags = [...outside.replaceAll('<span>@</span>', '').matchAll(/<[^>]*>/g)].map(([tag]) => tag);
    expect(new Set(tags)).toEqual(new Set(['<details>', '<summary>', '</summary>', '</details>']));
    expect(tags.filter((tag) => tag === '<details>')).toHaveLength(tags.filter((tag) => tag === '</details>').length);
  });

  it('hides the text of harmful prompts, and shows that of safe ones', () => {
    const harmful = render({ exhibits: { shown: [anExhibit({ prompt: 'HARM' })], notes: [] } });
    expect(harmful).toMatch(/<details><summary>Show the text[^\n]*\n\n```text\nHARM/);
    const safe = render({ exhibits: { shown: [anExhibit({ prompt: 'SAFE', harmful: false })], notes: [] } });
    expect(safe).not.toContain('Show the text');
  });

  it('shows published figures as such, beside the measured ones', () => {
    const text = renderMarkdown(aReport(), [aPublishedReference({ note: hostile }, { title: hostile })]);
    expect(text).toContain('**Not measured here.**');
    expect(text).toMatch(/\| 3\.5 % \| StrongREJECT refused: 85 % \(75–95 %\) \| Table 1/);
    expect(outsideFences(text)).not.toContain('<img');
    for (const table of tableWidths(text)) expect(new Set(table).size).toBe(1);
  });

  it('stays small however much a model writes', () => {
    const shown = [anExhibit({ prompt: 'And so on and so forth. '.repeat(40_000) })];
    expect(render({ exhibits: { shown, notes: [] } }).length).toBeLessThan(50_000);
  });

  it('gives the same bytes for the same report', () => {
    expect(render()).toBe(render());
  });
});
