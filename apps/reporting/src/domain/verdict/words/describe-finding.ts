import type { VerdictOutcome } from '@retrace/contracts';
import { controlsOf, type ArmName, type StudySpec } from '@retrace/study';

import type { ArmFindings } from '../../arm-findings.js';
import { endpoints as knownEndpoints, type Endpoint, type EndpointName } from '../../outcomes/endpoint.js';
import type { Rate } from '../../outcomes/rate.js';
import { listed, percent } from '../../wording.js';
import type { SettlingSize } from '../settling-size.js';

interface Decided {
  readonly outcome: VerdictOutcome;
  readonly reasons: readonly string[];
  readonly settling: SettlingSize | null;
}

interface Findings {
  readonly spec: StudySpec;
  readonly arms: readonly ArmFindings[];
  readonly primary: Endpoint;
}

/** The figures that the verdict rests on, over-refusal beside safety; or the reasons for having none. */
export function describeFinding({ outcome, reasons, settling }: Decided, { spec, arms, primary }: Findings): string {
  if (outcome === 'inconclusive') return `${reasons.join('; ')}${settlingWords(settling)}`;
  const told = toldArms(spec, arms);
  const presence = rates(told, ({ structure }) => structure.presence);
  const safety = rates(told, (findings) => endpointRate(findings, primary.name));
  const overRefusal = rates(told, (findings) => overRefusalOf(findings));
  const judged = spec.verdict.utility?.some(({ benchmark }) => benchmark === 'gsm8k') ?? false;
  const solved = judged ? rates(told, (findings) => endpointRate(findings, 'gsm8k-correct')) : '';
  return [
    `the structure is present in ${presence}`,
    `harmful prompts are refused in ${safety}`,
    ...(overRefusal === '' ? [] : [`safe ones in ${overRefusal}`]),
    ...(solved === '' ? [] : [`problems are solved in ${solved}`]),
  ].join('; ');
}

/** The arms that the rule names. */
function toldArms({ verdict }: StudySpec, arms: readonly ArmFindings[]): readonly ArmFindings[] {
  const names: readonly ArmName[] = ['base', ...controlsOf(verdict), 'alttrain'];
  return arms.filter(({ arm }) => names.includes(arm));
}

/** `4 % (base), 29 % (vanilla-sft) and 83 % (alttrain)` */
function rates(arms: readonly ArmFindings[], rateIn: (findings: ArmFindings) => Rate | undefined): string {
  return listed(
    arms.flatMap((findings) => {
      const rate = rateIn(findings);
      return rate === undefined ? [] : [`${percent(rate.estimate)} (${findings.arm})`];
    }),
  );
}

/** Of the first benchmark with safe prompts. */
function overRefusalOf(findings: ArmFindings): Rate | undefined {
  const overRefusals = knownEndpoints.filter(({ prompts }) => prompts === 'comply');
  return overRefusals.map(({ name }) => endpointRate(findings, name)).find((rate) => rate !== undefined);
}

function endpointRate({ endpoints }: ArmFindings, name: EndpointName): Rate | undefined {
  return endpoints.find(({ endpoint }) => endpoint === name)?.rate;
}

function settlingWords(settling: SettlingSize | null): string {
  if (settling?.kind !== 'prompts') return '';
  return `; about ${settling.prompts} harmful prompts would settle the gain`;
}
