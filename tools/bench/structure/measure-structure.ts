// The program of `npm run bench:structure`.
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

import {
  lexicalRules,
  type AgreementReports,
  type ClassifierAgreement,
  type HeldOutAgreement,
} from '@retrace/reasoning';
import { format } from 'oxfmt';

import { goldFile, goldTraces, readGoldTraces, star1File } from '../../../libs/reasoning/testing/gold-traces.ts';
import { projectFolder, retraceHome } from '../../bootstrap/project-paths.mjs';
import { figureOf, tellFigures } from '../figures.mjs';
import { agreementTable, linesOf } from './agreement-table.ts';
import { labelledBy } from './cross-validate.ts';
import { measureHeldOut, warningOf } from './held-out-agreement.ts';
import { heldOutTraces } from './held-out-traces.ts';
import { measureJudgeAgreement } from './judge-agreement.ts';
import { measureLexicalAgreement } from './lexical-agreement.ts';
import { reportOf } from './score-traces.ts';
import { measureThroughput } from './throughput.ts';

type Figures = ReturnType<typeof figureOf>[];
type FittedAgreement = ReturnType<typeof measureLexicalAgreement>;

const command = 'npm run bench:structure';
const record = join(projectFolder, 'libs/reasoning/src/agreement/lexical.json');
const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { write: { type: 'boolean' }, judge: { type: 'string' }, endpoint: { type: 'string' } },
});

const gold = goldTraces();
const heldOut = heldOutTraces();
const missing = [...(heldOut === undefined ? [star1File] : []), ...(gold === undefined ? [goldFile] : [])];
for (const file of missing) {
  console.error(`SKIPPED: what needs ${file}, which is neither in RETRACE_DATA nor in ../shared/data.\n`);
}
if (missing.length > 0 && options.write === true) throw new Error(`--write needs ${missing.join(' and ')}.`);
if (missing.length === 2) process.exit(1);

const heldOutAgreement = heldOut && measureHeldOut(heldOut);
const fittedAgreement = gold && measureLexicalAgreement(goldFile, gold);
const figures = [
  ...(heldOutAgreement === undefined ? [] : scoreHeldOut(heldOutAgreement)),
  ...(fittedAgreement === undefined ? [] : scoreFitted(fittedAgreement)),
  ...furtherFiles().flatMap((path) => scoreFurther(path)),
  ...(await scoreJudge()),
];
const { analysed, classified } = measureThroughput(
  [...(heldOut?.traces ?? []), ...(gold ?? [])].map(({ sentences }) => sentences.join(' ')),
);
const speed = { unit: 'sentences/s', command };
figures.push(
  figureOf({ ...speed, figure: 'segmented and typed by lexical, one core' }, analysed, { least: 20_000 }),
  figureOf({ ...speed, figure: 'typed by lexical alone, one core' }, classified, { least: 60_000 }),
);
tellFigures(figures, join(retraceHome(), 'bench/structure.json'));
if (options.write === true && heldOutAgreement !== undefined && fittedAgreement !== undefined) {
  await write({ heldOut: heldOutAgreement, ...fittedAgreement });
}

function scoreHeldOut(agreement: HeldOutAgreement): Figures {
  const { name, labelledBy: who, macroF1, kappa } = agreement;
  const title = `lexical, HELD OUT: ${name}, labelled by ${who} (95 % intervals, traces resampled)`;
  const warning = warningOf(agreement);
  console.log([title, ...linesOf('STAR-1', agreement), ...(warning === undefined ? [] : [warning]), ''].join('\n'));
  return [
    figureOf({ figure: 'macro-F1, lexical, held out', unit: '', command }, macroF1.estimate, { least: 0.8 }),
    figureOf({ figure: 'kappa, lexical, held out', unit: '', command }, kappa.estimate),
  ];
}

function scoreFitted({ crossValidated, annotators, ...plain }: FittedAgreement): Figures {
  console.log(agreementTable(`lexical, fitted to ${goldFile} (95 % intervals, traces resampled)`, plain));
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
  return [...figuresOf('lexical', plain, 0.8), ...figuresOf('lexical, cross-validated', crossValidated, 0.8)];
}

async function write(agreement: ClassifierAgreement): Promise<void> {
  const layout = JSON.parse(readFileSync(join(projectFolder, '.oxfmtrc.json'), 'utf8'));
  writeFileSync(record, (await format(record, JSON.stringify(agreement), layout)).code);
  console.log(`Written to ${record}`);
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
  if (gold === undefined) throw new Error(`--judge needs ${goldFile}, which the model is scored on.`);
  const apiKey = process.env['OPENAI_API_KEY'];
  const measured = await measureJudgeAgreement({ model, endpoint, ...(apiKey === undefined ? {} : { apiKey }) }, gold);
  console.log(agreementTable(`judge ${model}, on ${goldFile}`, measured));
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
