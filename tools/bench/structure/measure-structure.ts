// The program of `npm run bench:structure`.
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

import { format } from 'oxfmt';

import { lexicalRules, type AgreementReports, type ClassifierAgreement } from '@retrace/reasoning';

import { dataFile, readGoldTraces } from '../../../libs/reasoning/testing/gold-traces.ts';
import { projectFolder, retraceHome } from '../../bootstrap/project-paths.mjs';
import { figureOf, tellFigures } from '../figures.mjs';
import { agreementTable, linesOf } from './agreement-table.ts';
import { labelledBy } from './cross-validate.ts';
import { measureJudgeAgreement } from './judge-agreement.ts';
import { measureLexicalAgreement } from './lexical-agreement.ts';
import { reportOf } from './score-traces.ts';
import { measureThroughput } from './throughput.ts';

type Figures = ReturnType<typeof figureOf>[];

const command = 'npm run bench:structure';
const record = join(projectFolder, 'libs/reasoning/src/agreement/lexical.json');
const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { write: { type: 'boolean' }, judge: { type: 'string' }, endpoint: { type: 'string' } },
});

const name = 'structure-gold/dev.jsonl';
const file = dataFile(name);
if (file === undefined) {
  console.error(`${name} is neither in RETRACE_DATA nor in ../shared/data: there is nothing to measure against.`);
  process.exit(1);
}
const gold = readGoldTraces(file);
const lexical = measureLexicalAgreement(name, gold);
tellLexical(lexical);
const figures = [
  ...figuresOf('lexical', lexical, 0.8),
  ...figuresOf('lexical, cross-validated', lexical.crossValidated, 0.8),
];
figures.push(...furtherFiles().flatMap((path) => scoreFurther(path)));
figures.push(...(await scoreJudge()));
const { analysed, classified } = measureThroughput(gold.map(({ sentences }) => sentences.join(' ')));
const speed = { unit: 'sentences/s', command };
figures.push(
  figureOf({ ...speed, figure: 'segmented and typed by lexical, one core' }, analysed, { least: 20_000 }),
  figureOf({ ...speed, figure: 'typed by lexical alone, one core' }, classified, { least: 60_000 }),
);
tellFigures(figures, join(retraceHome(), 'bench/structure.json'));
if (options.write === true) {
  const layout = JSON.parse(readFileSync(join(projectFolder, '.oxfmtrc.json'), 'utf8'));
  writeFileSync(record, (await format(record, JSON.stringify(lexical), layout)).code);
  console.log(`Written to ${record}`);
}

function tellLexical({ crossValidated, annotators, ...plain }: ClassifierAgreement): void {
  console.log(agreementTable(`lexical, on ${name} (95 % intervals, traces resampled)`, plain));
  const { dropped, rules } = crossValidated;
  console.log(
    agreementTable(
      `lexical, cross-validated: ${dropped.length} folds, of ${rules} rules ${dropped.join(', ')} dropped`,
      crossValidated,
    ),
  );
  const { who, equal, sentences, traces, kappa, kappaOnStar1 } = annotators;
  console.log(
    `The annotators among themselves (${who}; ${sentences} sentences of ${traces} traces): equal ${equal}, kappa ${kappa}, on STAR-1 ${kappaOnStar1}\n`,
  );
}

/** Gold files beside the development labels: RETRACE_GOLD and the arguments. */
function furtherFiles(): readonly string[] {
  const named = process.env['RETRACE_GOLD'];
  return [...(named === undefined || named === '' ? [] : [named]), ...positionals];
}

function scoreFurther(path: string): Figures {
  // Relative to where npm was called, as it runs scripts in the project's folder.
  const report = reportOf(
    readGoldTraces(resolve(process.env['INIT_CWD'] ?? '.', path)).map((trace) => labelledBy(lexicalRules, trace)),
  );
  console.log([`lexical, on ${path}`, ...linesOf('all traces', report), ''].join('\n'));
  return [
    figureOf({ figure: `macro-F1, lexical, ${path}`, unit: '', command }, report.macroF1.estimate),
    figureOf({ figure: `kappa, lexical, ${path}`, unit: '', command }, report.kappa.estimate),
  ];
}

async function scoreJudge(): Promise<Figures> {
  const { judge: model, endpoint } = options;
  if (model === undefined) return [];
  if (endpoint === undefined) throw new Error('--judge MODEL needs --endpoint URL, like http://127.0.0.1:8000/v1.');
  const apiKey = process.env['OPENAI_API_KEY'];
  const measured = await measureJudgeAgreement({ model, endpoint, ...(apiKey === undefined ? {} : { apiKey }) }, gold);
  console.log(agreementTable(`judge ${model}, on ${name}`, measured));
  return figuresOf(`judge ${model}`, measured);
}

function figuresOf(classifier: string, { all, star1 }: AgreementReports, least?: number): Figures {
  const aim = least === undefined ? undefined : { least };
  const figure = (what: string): Parameters<typeof figureOf>[0] => ({
    figure: `${what}, ${classifier}`,
    unit: '',
    command,
  });
  return [
    figureOf(figure('macro-F1'), all.macroF1.estimate, aim),
    figureOf(figure('macro-F1 on STAR-1 alone'), star1.macroF1.estimate, aim),
    figureOf(figure('kappa'), all.kappa.estimate),
    figureOf(figure('kappa on STAR-1 alone'), star1.kappa.estimate),
  ];
}
