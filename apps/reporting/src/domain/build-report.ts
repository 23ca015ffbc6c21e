import { lexicalAgreement, targetOrder } from '@retrace/reasoning';
import { mediationAssumptions } from '@retrace/statistics';
import { controlsOf } from '@retrace/study';

import { studyCosts } from './account/costs.js';
import { findGaps } from './account/gaps.js';
import { limitsOf } from './account/limits.js';
import { notComputed } from './account/not-computed.js';
import { provenanceOf } from './account/provenance.js';
import { armsOf, findArms, findCheckpoints, sampledArms } from './arm-findings.js';
import { chooseExhibits } from './exhibits/choose-exhibits.js';
import { showExhibits } from './exhibits/show-exhibits.js';
import { inOrder, withoutAttacks } from './in-order.js';
import { attackFindings } from './outcomes/attacks.js';
import { compareAcrossSeeds } from './outcomes/compare-across-seeds.js';
import { compareArms } from './outcomes/compare-arms.js';
import { endpointsOf, primaryEndpoint } from './outcomes/endpoint.js';
import { gradedFindings } from './outcomes/graded-findings.js';
import { gradedMeasures } from './outcomes/graded-measure.js';
import { judgeAgreements } from './outcomes/judge-agreement.js';
import { mediate } from './outcomes/mediate.js';
import { outcomeTables } from './outcomes/outcome-tables.js';
import { utilityFindings } from './outcomes/utility.js';
import type { Report, ReportedStudy } from './report.js';
import { bootstrapConfidence } from './resampling/bootstrap-prompts.js';
import type { BootstrapPlan } from './resampling/draw-prompts.js';
import { sampleReader } from './samples/digest-sample.js';
import { wasSampled } from './samples/sample-digest.js';
import type { StudyEvidence } from './study-evidence.js';
import { measureTraces } from './traces/measure-traces.js';
import { decideVerdict } from './verdict/decide-verdict.js';
import { gradedDifferences } from './verdict/utility/graded-differences.js';

/** From evidence to everything that a report says. Pure; the order of the evidence's lists does not matter. */
export function buildReport(evidence: StudyEvidence): Report {
  const { spec, shown } = evidence;
  const all = inOrder(evidence.evaluations);
  const evaluations = withoutAttacks(all);
  const sampled = sampledArms(spec, evaluations);
  const withAttacks = sampledArms(spec, all);
  const target = targetOrder(spec.structure);
  const bootstrap = bootstrapPlan(evidence);
  const traced = sampled.map(({ arm, samples }) => ({ arm, samples: samples.filter(wasSampled) }));
  const measured = measureTraces(traced, target, bootstrap);
  const arms = findArms(evidence, evaluations, measured);
  const checkpoints = findCheckpoints(evidence, evaluations);
  const endpoints = endpointsOf(spec);
  const primary = primaryEndpoint(spec);
  const controls = controlsOf(spec.verdict);
  const confidence = 1 - spec.verdict.alpha;
  const comparisons = compareArms({ arms: sampled, endpoints, primary: primary.name, controls, confidence });
  const acrossSeeds = compareAcrossSeeds(sampled, endpoints, controls, bootstrap);
  const harmByStructure = measured.flatMap(({ harmByStructure: harm }) => harm ?? []);
  const mediation = mediate(traced, primary, target, bootstrap);
  return {
    version: 1,
    study: describeStudy(evidence),
    verdict: decideVerdict({
      spec,
      primary,
      arms,
      comparisons,
      gradedDifferences: gradedDifferences(spec, sampled, bootstrap),
    }),
    instrument: lexicalAgreement,
    gaps: findGaps(evidence, evaluations),
    endpoints,
    primaryEndpoint: primary.name,
    comparisonConfidence: confidence,
    arms,
    checkpoints,
    comparisons,
    acrossSeeds,
    utility: utilityFindings(endpoints, arms, comparisons),
    attacks: attackFindings(spec, all),
    graded: gradedFindings(gradedMeasures(spec), withAttacks, bootstrap),
    judges: judgeAgreements(
      spec,
      withAttacks.flatMap(({ samples }) => samples),
    ),
    harmByStructure,
    mediation: { findings: mediation, assumptions: mediation.length === 0 ? [] : mediationAssumptions },
    bootstrap: { ...bootstrap, confidence: bootstrapConfidence },
    notComputed: notComputed({
      endpoints,
      evaluations,
      arms,
      comparisons,
      acrossSeeds,
      harmByStructure,
      mediation,
    }),
    outcomes: outcomeTables(sampled, endpoints, target),
    exhibits: showExhibits(chooseExhibits(evaluations, primary), shown, sampleReader(spec.structure.steps)),
    costs: studyCosts(evidence, checkpoints),
    provenance: provenanceOf(evidence),
    limits: limitsOf(spec, arms),
  };
}

const draws = 10_000;

/** Seeded by the spec's hash: the same samples give the same intervals, and nobody can choose among seeds. */
function bootstrapPlan({ specSha256 }: StudyEvidence): BootstrapPlan {
  return { draws, seed: Number.parseInt(specSha256.slice(0, 8), 16) };
}

function describeStudy({ studyId, spec, provenance }: StudyEvidence): ReportedStudy {
  return {
    id: studyId,
    name: spec.name,
    description: spec.description ?? null,
    backbone: spec.backbone,
    structure: spec.structure.title,
    steps: spec.structure.steps.map(({ type, name }) => ({ type, name })),
    arms: armsOf(spec),
    seeds: spec.training.seeds,
    publishedAt: provenance.publishedAt,
  };
}
