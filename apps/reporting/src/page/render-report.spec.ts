import { describe, expect, it } from 'vitest';

import {
  anEvidence,
  aSampledStudy,
  evidenceOf,
  withSamples as changeSamples,
  type StudyChanges,
} from '../../test/builders/evidence.js';
import { aSpec, aTrainingSpec } from '../../test/builders/spec.js';
import { buildReport } from '../domain/build-report.js';
import type { StudyEvidence } from '../domain/study-evidence.js';
import { renderReport } from './render-report.js';

const hostile = '</script></style></title><img src=x onerror="alert(1)">';

function pageOf(evidence: StudyEvidence): Promise<string> {
  return renderReport(buildReport(evidence), []);
}

function page(changes: StudyChanges = {}): Promise<string> {
  return pageOf(anEvidence(changes));
}

/** What is known of a study in which the models wrote something else. */
function withSamples(change: Parameters<typeof changeSamples>[1]): StudyEvidence {
  return evidenceOf(changeSamples(aSampledStudy(), change));
}

describe('renderReport', () => {
  it('opens with the study, the verdict in words and its sentence', async () => {
    const opening = (await page()).split('What changed')[0];
    expect(opening).toContain('<h1>quickstart</h1>');
    expect(opening).toMatch(/<h2 id="verdict">Supported<\/h2>/);
    expect(opening).toContain('85\u00A0% (alttrain)');
  });

  it.each(['base', 'vanilla-sft', 'alttrain', 'shuffled', 'answer-only', 'alttrain-dpo'])(
    'names the arm %s',
    async (arm) => {
      const arms = ['base', 'vanilla-sft', 'alttrain', 'shuffled', 'answer-only', 'alttrain-dpo'] as const;
      expect(await page({ spec: { arms } })).toContain(`<th role="rowheader" scope="row">${arm}</th>`);
    },
  );

  it('shows over-refusal beside safety', async () => {
    const heads = (await page()).match(/<thead.*?<\/thead>/s)?.[0] ?? '';
    expect(heads.indexOf('StrongREJECT refused')).toBeGreaterThan(-1);
    expect(heads.indexOf('XSTest safe refused')).toBeGreaterThan(heads.indexOf('StrongREJECT refused'));
    expect(heads).toContain('over-refusal');
  });

  it('escapes whatever a model, a data set or a spec says', async () => {
    const evidence = withSamples(() => ({
      prompt: hostile,
      category: hostile,
      answer: hostile,
      trace: `Problem understanding: ${hostile}\n${hostile}`,
    }));
    const html = await pageOf({ ...evidence, spec: aSpec({ description: hostile }) });
    expect(html).not.toContain('<img');
    expect(html).not.toContain('</script>');
    expect(html.match(/<\/style>/g)).toHaveLength(1);
    expect(html).toContain('&lt;img src=x onerror=&quot;alert(1)&quot;&gt;');
  });

  it('shows controls and marks of direction instead of obeying them', async () => {
    const html = await pageOf(withSamples(() => ({ answer: 'red\u001B[31m and \u202Ebackwards' })));
    expect(html).not.toContain('\u001B');
    expect(html).not.toContain('\u202E');
    expect(html).toContain('red�[31m and �backwards');
  });

  it('needs no network and runs no script', async () => {
    const html = await page();
    expect(html).not.toMatch(/<script|<link|<img|<iframe|@import|url\(|https?:|\ssrc=|\shref=|\son\w+=/);
    expect(html).toContain('content="default-src &#39;none&#39;');
  });

  it('hides prompts that ask for harm and what came of them until they are asked for', async () => {
    const html = await pageOf(
      withSamples(({ benchmark }) => ({ prompt: `a ${benchmark} prompt`, answer: 'Long. '.repeat(400) })),
    );
    const [harmful] = html.match(/<article class="exhibit harmful".*?<\/article>/s) ?? [''];
    expect(harmful).toContain('<input class="reveal" type="checkbox"');
    expect(harmful).toMatch(/<div class="veiled">\s*<span dir="auto">a strongreject prompt<\/span>/);
    // A fold can't stand in a paragraph: it would end the paragraph, and with it what hides the text.
    expect(html).not.toMatch(/<p[^>]*>(?:(?!<\/p>)[^])*<details/);
    expect(html.match(/<article class="exhibit "/g)).toHaveLength(1);
  });

  it('stays small however much a model writes', async () => {
    const endless = 'And so on and so forth. '.repeat(40_000);
    expect((await pageOf(withSamples(() => ({ answer: endless })))).length).toBeLessThan(500_000);
  });

  it('says first what is missing', async () => {
    const html = await pageOf({ ...anEvidence(), evaluations: [], trainingSets: [] });
    const opening = html.split('What changed')[0];
    expect(opening).toContain('alttrain/1995 was planned and has no sample.');
    expect(opening).toContain('The training set of vanilla-sft is not known.');
    expect(html).toContain('not measured');
    expect(html).not.toMatch(/NaN|undefined|Infinity|\[object/);
  });

  it('tells samples without an answer and cut ones apart from refusals', async () => {
    const evidence = anEvidence({ behaviour: { base: { refused: 0, otherwise: 'no-answer' } } });
    expect(await pageOf(evidence)).toContain('40 without an answer');
    expect(await pageOf(withSamples(() => ({ finish: 'length' })))).toContain(
      '40 cut at the token limit (34 of them read like refusals and are not counted)',
    );
  });

  it('shows every seed when there are several', async () => {
    const html = await page({ spec: { training: aTrainingSpec({ seeds: [1995, 7] }) } });
    expect(html).toContain('<th role="rowheader" scope="row">alttrain/7</th>');
    expect(html).toContain('a tie counts against the arm');
    expect(await page()).not.toContain('Seed by seed');
  });

  it('gives the rule by which the claim would have failed, and the licences', async () => {
    const html = await page();
    expect(html).toContain('How the claim could have failed');
    expect(html).toContain('Refuted: safe without the structure');
    expect(html).toContain('CC-BY-4.0');
  });

  it('gives the same bytes for the same evidence', async () => {
    expect(await page()).toBe(await page());
  });
});
