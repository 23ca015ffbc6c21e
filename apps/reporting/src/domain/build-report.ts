import { studyCosts } from './account/costs.js';
import { findGaps } from './account/gaps.js';
import { limitsOf } from './account/limits.js';
import { provenanceOf } from './account/provenance.js';
import { analyseEvaluations, armsOf, findArms, findCheckpoints, samplesOf } from './arm-findings.js';
import { chooseTraces } from './exhibits/choose-traces.js';
import { compareArms } from './outcomes/compare-arms.js';
import { endpointsOf, primaryEndpoint } from './outcomes/endpoint.js';
import type { Report, ReportedStudy } from './report.js';
import type { StudyEvidence } from './study-evidence.js';
import { decideVerdict } from './verdict/decide-verdict.js';

/** From evidence to everything that a report says. Pure; the order of the evidence's lists does not matter. */
export function buildReport(evidence: StudyEvidence): Report {
  const { spec } = evidence;
  const evaluations = analyseEvaluations(evidence);
  const arms = findArms(evidence, evaluations);
  const checkpoints = findCheckpoints(evidence, evaluations);
  const endpoints = endpointsOf(spec);
  const primary = primaryEndpoint(spec);
  const confidence = 1 - spec.verdict.alpha;
  const comparisons = compareArms({
    arms: armsOf(spec).map((arm) => ({ arm, samples: samplesOf(arm, evaluations).map(({ sample }) => sample) })),
    endpoints,
    primary: primary.name,
    confidence,
  });
  return {
    version: 1,
    study: describeStudy(evidence),
    verdict: decideVerdict({ spec, primary, arms, comparisons }),
    gaps: findGaps(evidence, evaluations),
    endpoints,
    primaryEndpoint: primary.name,
    comparisonConfidence: confidence,
    arms,
    checkpoints,
    comparisons,
    exhibits: chooseTraces(evaluations, primary),
    costs: studyCosts(evidence, checkpoints),
    provenance: provenanceOf(evidence),
    limits: limitsOf(spec, arms),
  };
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
