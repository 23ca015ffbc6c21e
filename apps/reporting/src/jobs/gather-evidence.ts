import { readFile } from 'node:fs/promises';

import { readJsonLines, type ArtifactStore } from '@retrace/artifacts';
import type { CurationAccount, ScoredSample } from '@retrace/contracts';
import { loadCatalogue } from '@retrace/datasets';
import { hashSpec, type StudySpec } from '@retrace/study';

import type { Fact } from '../domain/fact.js';
import type { EvaluationEvidence, ProgramEvidence, StudyEvidence } from '../domain/study-evidence.js';

export interface KnownStudy {
  readonly studyId: string;
  readonly spec: StudySpec;
  readonly facts: readonly Fact[];
}

/**
 * All that a report is made from: what was said of a study, with the artifacts that it names.
 *
 * @throws ArtifactMissing, ArtifactDamaged
 */
export async function gatherEvidence(
  { studyId, spec, facts }: KnownStudy,
  artifacts: ArtifactStore,
  provenance: ProgramEvidence,
): Promise<StudyEvidence> {
  const prompts = facts.find((fact) => fact.kind === 'prompts')?.said;
  return {
    studyId,
    spec,
    specSha256: hashSpec(spec),
    provenance,
    ...(prompts === undefined
      ? {}
      : {
          prompts: {
            count: prompts.count,
            sha256: prompts.prompts.sha256,
            account: await readAccount(await artifacts.fileOf(prompts.account)),
          },
        }),
    trainingSets: facts.flatMap((fact) => {
      if (fact.kind !== 'training-set') return [];
      const { arm, examples, setAside, meanTraceWords, trainingSet } = fact.said;
      return [
        {
          arm,
          examples,
          setAside,
          meanTraceWords,
          sha256: trainingSet.sha256,
        },
      ];
    }),
    checkpoints: facts.flatMap((fact) => {
      if (fact.kind !== 'checkpoint') return [];
      const { arm, seed, cost, versions, adapter } = fact.said;
      return [
        {
          arm,
          seed,
          cost,
          versions,
          sha256: adapter.sha256,
        },
      ];
    }),
    evaluations: await readEvaluations(facts, artifacts),
    benchmarks: await benchmarksOf(spec),
  };
}

async function readAccount(path: string): Promise<CurationAccount> {
  const account: CurationAccount = JSON.parse(await readFile(path, 'utf8'));
  return account;
}

async function readEvaluations(
  facts: readonly Fact[],
  artifacts: ArtifactStore,
): Promise<readonly EvaluationEvidence[]> {
  const evaluations: EvaluationEvidence[] = [];
  for (const fact of facts) {
    if (fact.kind !== 'evaluation') continue;
    const { arm, seed, cost, samples: ref } = fact.said;
    const samples: ScoredSample[] = [];
    for await (const sample of readJsonLines<ScoredSample>(await artifacts.fileOf(ref))) samples.push(sample);
    evaluations.push({ arm, seed: seed ?? null, cost, samples, sha256: ref.sha256 });
  }
  return evaluations;
}

async function benchmarksOf(spec: StudySpec): Promise<StudyEvidence['benchmarks']> {
  const catalogue = await loadCatalogue();
  return spec.evaluation.benchmarks.map(({ name }) => {
    const { title, licence } = catalogue.get(name);
    return { name, title, licence };
  });
}
