import type { TokenLengths } from '@retrace/contracts';
import { canonicalJson } from '@retrace/study';

import type { Provenance } from '../../domain/account/provenance.js';
import { reasonList, teacherWords } from '../../domain/account/teacher-words.js';
import type { Report } from '../../domain/report.js';
import { dataTable } from '../data-table.js';
import { count, decimal, moment } from '../figures.js';
import { html, type Markup, type Part } from '../markup.js';

/** What exactly ran, on what, so that someone else can do it again. */
export function provenance({ provenance: from, study }: Report): Markup {
  const { program } = from;
  return html`<section aria-labelledby="provenance">
    <h2 id="provenance">What exactly ran</h2>
    <dl class="facts">
      ${fact('Study', html`<code>${study.id}</code>`)} ${fact('Spec', html`<code>${from.specSha256}</code>`)}
      ${fact('Backbone', study.backbone)} ${fact('Seeds', study.seeds.join(', '))}
      ${fact('Retrace', program.commit === null ? program.version : `${program.version}, commit ${program.commit}`)}
      ${fact('Machine', `Node ${program.node}, ${program.platform}`)} ${fact('Requested', moment(program.requestedAt))}
      ${fact('Published', moment(program.publishedAt))} ${fact('Trained with', packages(from))}
    </dl>
    ${curation(from)} ${trainingSets(from)} ${teaching(from)} ${dataSets(from)} ${artifacts(from)}
    <details>
      <summary>The spec as it ran</summary>
      <pre tabindex="0">${JSON.stringify(JSON.parse(canonicalJson(from.spec)), null, 2)}</pre>
    </details>
  </section>`;
}

function fact(term: string, value: Part): Markup {
  return html`<div>
    <dt>${term}</dt>
    <dd>${value}</dd>
  </div>`;
}

function packages({ packages: used }: Provenance): string {
  if (used.length === 0) return 'nothing, or not known';
  return used.map(({ name, versions }) => `${name} ${versions.join(' and ')}`).join(', ');
}

function curation({ curation: account }: Provenance): Markup {
  if (account === null) return html``;
  return html`<h3>From data sets to ${count(account.prompts)} prompts</h3>
    ${dataTable({
      caption: `What each stage of curation let through (${count(account.setAside)} rows were at fault and set aside)`,
      corner: 'Stage',
      columns: [{ title: 'In' }, { title: 'Out' }, { title: 'Why the rest did not go on' }],
      rows: account.stages.map((stage) => ({
        head: stage.stage,
        cells: [count(stage.in), count(stage.out), reasons(stage.reasons)],
      })),
      narrow: 'scroll',
    })}`;
}

function reasons(counts: Readonly<Record<string, number>>): string {
  const told = Object.entries(counts).map(([reason, times]) => `${reason} ${count(times)}`);
  return told.length === 0 ? '–' : told.join(', ');
}

function trainingSets({ trainingSets: sets }: Provenance): Markup {
  if (sets.length === 0) return html``;
  return dataTable({
    caption: 'Training sets',
    corner: 'Arm',
    columns: [
      { title: 'Examples' },
      { title: 'Set aside', note: 'in every arm' },
      { title: 'Words of a trace' },
      { title: 'Tokens of a trace', note: 'mean / median / longest' },
      { title: 'Tokens of an answer', note: 'mean / median / longest' },
    ],
    rows: sets.map(({ arm, examples, setAside, meanTraceWords, lengths }) => ({
      head: arm,
      cells: [
        count(examples),
        count(setAside),
        decimal(meanTraceWords, 1),
        tokenLengths(lengths?.trace),
        tokenLengths(lengths?.answer),
      ],
    })),
    narrow: 'scroll',
  });
}

function tokenLengths(lengths: TokenLengths | undefined): string {
  if (lengths === undefined) return '–';
  return `${decimal(lengths.mean, 1)} / ${decimal(lengths.median, 0)} / ${count(lengths.longest)}`;
}

/** The teacher's account, where it is a model, and why prompts were set aside, where any were. */
function teaching({ teacher, trainingSets: [first] }: Provenance): Markup {
  const told = teacher === null ? html`` : html`<p>${teacherWords(teacher)}</p>`;
  if (first === undefined || first.setAsideReasons.length === 0) return told;
  return html`${told}
    <p>Why prompts were set aside: ${reasonList(first.setAsideReasons)}.</p>`;
}

function dataSets({ curation: account, benchmarks }: Provenance): Markup {
  const sources = (account?.sources ?? []).map(({ title, licence, taken }) => ({
    head: title,
    cells: [`training, ${count(taken)} prompts`, licence],
  }));
  const measured = benchmarks.map(({ title, licence }) => ({ head: title, cells: ['benchmark', licence] }));
  if (sources.length + measured.length === 0) return html``;
  return dataTable({
    caption: 'Data sets',
    corner: 'Data set',
    columns: [{ title: 'Used for' }, { title: 'Licence' }],
    rows: [...sources, ...measured],
    narrow: 'scroll',
  });
}

function artifacts({ artifacts: files }: Provenance): Markup {
  return html`<details>
    <summary>SHA-256 of ${files.length} artifacts</summary>
    <dl class="facts hashes">${files.map(({ what, sha256 }) => fact(what, html`<code>${sha256}</code>`))}</dl>
  </details>`;
}
