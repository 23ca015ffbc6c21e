import { describe, expect, it } from 'vitest';

import { anEvidence } from '../../../test/builders/evidence.js';
import { aRate, someArmFindings } from '../../../test/builders/findings.js';
import { aComparison, aReport } from '../../../test/builders/report.js';
import { aTrainingSpec } from '../../../test/builders/spec.js';
import { latexOutline } from '../../../test/latex-outline.js';
import { buildReport } from '../../domain/build-report.js';
import type { Report } from '../../domain/report.js';
import { renderLatex } from './render-latex.js';

const hostile = '\\end{tabular} & % $ # _ { } ~ ^ \\\\ 中 “x” \u202E\n\\input{secret}';

function render(changes: Partial<Report> = {}): string {
  return renderLatex(aReport(changes));
}

/** The lines of the main table. */
function mainRows(changes: Partial<Report> = {}): readonly string[] {
  const [, body = ''] = render(changes).split('\\label{tab:retrace-main}');
  return (body.split('\\midrule')[1] ?? '').split('\\bottomrule')[0]?.trim().split('\n') ?? [];
}

describe('latexOutline', () => {
  it.each(['{', '\\begin{a}\\end{b}', '\\(x', '$x', '}', 'é'])('finds the fault in %j', (source) => {
    expect(latexOutline(source).faults).not.toEqual([]);
  });

  it('counts the cells of rows', () => {
    const source = '\\begin{tabular}{lc}\na & b \\\\\na \\& b \\\\\n\\end{tabular}';
    expect(latexOutline(source)).toEqual({ faults: [], tables: [{ columns: 2, rows: [2, 1] }] });
  });
});

describe('renderLatex', () => {
  it('is well-formed, with as many cells in each row as the table has columns', () => {
    const { faults, tables } = latexOutline(render());
    expect(faults).toEqual([]);
    expect(tables).toHaveLength(4);
    for (const { columns, rows } of tables) expect(new Set(rows)).toEqual(new Set([columns]));
  });

  it('stays so with hostile names, and runs none of them', () => {
    const { study, endpoints, verdict } = aReport();
    const text = render({
      study: { ...study, name: hostile, backbone: hostile },
      endpoints: endpoints.map((endpoint) => ({ ...endpoint, title: hostile })),
      verdict: { ...verdict, title: hostile },
    });
    const { faults, tables } = latexOutline(text);
    expect(faults).toEqual([]);
    for (const { columns, rows } of tables) expect(new Set(rows)).toEqual(new Set([columns]));
    expect(
      text
        .split('\n')
        .filter((line) => !line.startsWith('%'))
        .join('\n'),
    ).not.toContain('\\input');
  });

  it('has every table of a whole study', () => {
    const text = renderLatex(buildReport(anEvidence({ spec: { training: aTrainingSpec({ seeds: [1995, 7] }) } })));
    const { faults, tables } = latexOutline(text);
    expect(faults).toEqual([]);
    for (const { columns, rows } of tables) expect(new Set(rows)).toEqual(new Set([columns]));
    const labels = [...text.matchAll(/\\label\{tab:retrace-([a-z]+)/g)].map(([, label]) => label);
    expect(labels).toEqual(['main', 'structure', 'planned', 'exploratory', 'seeds', 'mediation', 'utility']);
    expect(text).not.toMatch(/NaN|undefined|Infinity|null/);
    expect(text).toContain('no treated sample without the mediator was seen');
  });

  it('says on top which packages it needs', () => {
    const [top] = render().split('\\begin{table*}');
    expect(top).toContain('\\usepackage{booktabs}');
    expect(top).toContain('\\usepackage{adjustbox}');
    expect(render()).not.toMatch(/\\multirow|\\makecell|\\threeparttable|\\cellcolor/);
  });

  it('scales a table that is wider than the page', () => {
    const tables = render().split('\\begin{table*}').slice(1);
    expect(tables.length).toBeGreaterThan(0);
    for (const table of tables)
      expect(table).toMatch(
        /\\begin\{adjustbox\}\{max width=\\linewidth\}\n\\begin\{tabular\}[^]*\\end\{tabular\}\n\\end\{adjustbox\}/,
      );
  });

  it('has a row for each backbone and arm', () => {
    expect(mainRows().map((row) => row.split(' & ').slice(0, 2))).toEqual([
      ['{}smollm2-135m-instruct', '{}base'],
      ['{}smollm2-135m-instruct', '{}vanilla-sft'],
      ['{}smollm2-135m-instruct', '{}alttrain'],
    ]);
  });

  it('sets the best rate of each column bold, the lowest where lower is better', () => {
    const [base = '', , alttrain = ''] = mainRows();
    expect(alttrain).toContain('\\textbf{85.0}');
    expect(base).toContain('\\textbf{4.0}');
    expect(base).not.toContain('\\textbf{5.0}');
  });

  it('sets none bold where all are equal', () => {
    const arms = (['base', 'alttrain'] as const).map((arm) =>
      someArmFindings(arm, { 'strongreject-refused': aRate(50) }),
    );
    expect(mainRows({ arms }).join('\n')).not.toContain('\\textbf');
  });

  it('marks what is significant, apart for planned and exploratory comparisons, and nothing else', () => {
    const [, , alttrain = ''] = mainRows();
    const [, , , safety, overRefusal] = alttrain.split(' & ');
    expect(safety).toBe('{}\\textbf{85.0}$^{*}$ {\\scriptsize [75.0, 95.0]}');
    expect(overRefusal).toContain('9.0$^{(*)}$');
    expect(alttrain).not.toContain('\\dagger');
    expect(render()).toContain('Holm-adjusted');
  });

  it('parts comparisons that do not fit on a page', () => {
    const comparisons = Array.from({ length: 81 }, () => aComparison({ status: 'exploratory', adjustedP: null }));
    const text = render({ comparisons });
    expect(text.match(/\\label\{tab:retrace-exploratory-\d\}/g)).toHaveLength(3);
    expect(text).not.toContain('tab:retrace-planned');
  });

  it('has a dash where nothing was measured', () => {
    expect(mainRows()[2]).toMatch(/\{\}-- \\\\$/);
    const text = render({ arms: [someArmFindings('base', {})], comparisons: [] });
    expect(text).not.toMatch(/NaN|Infinity|undefined|null/);
    expect(latexOutline(text).tables).toHaveLength(2);
  });

  it('gives the same bytes for the same report', () => {
    expect(render()).toBe(render());
  });
});
