import { readFile } from 'node:fs/promises';

import type { ArtifactStore } from '@retrace/artifacts';
import type { ArtifactRef, CurationAccount, ScoredSample } from '@retrace/contracts';
import { loadCatalogue } from '@retrace/datasets';
import { hashSpec, type StudySpec } from '@retrace/study';

import { chooseExhibits } from '../domain/exhibits/choose-exhibits.js';
import type { Fact } from '../domain/fact.js';
import { inOrder, withoutAttacks } from '../domain/in-order.js';
import { primaryEndpoint } from '../domain/outcomes/endpoint.js';
import { sampleReader, type SampleReader } from '../domain/samples/digest-sample.js';
import type { EvaluationEvidence, ProgramEvidence, StudyEvidence } from '../domain/study-evidence.js';
import { digestSamples, readShown } from './read-samples.js';

export interface KnownStudy {
  readonly studyId: string;
  readonly spec: StudySpec;
  readonly facts: readonly Fact[];
}

/**
 * All that a report is made from: what was said of a study, with the artifacts that it names. Samples are digested as
 * they are read; only those that are shown are kept with their texts, and read a second time for that.
 *
 * @throws ArtifactMissing, ArtifactDamaged
 */
export async function gatherEvidence(
  { studyId, spec, facts }: KnownStudy,
  artifacts: ArtifactStore,
  provenance: ProgramEvidence,
): Promise<GatheredEvidence> {
  const sampled = await readEvaluations(facts, artifacts, sampleReader(spec.structure.steps));
  const evaluations = sampled.map(({ evaluation }) => evaluation);
  const prompts = facts.find((fact) => fact.kind === 'prompts')?.said;
  const evidence = {
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
      const {
        arm,
        examples,
        setAside,
        setAsideReasons = [],
        meanTraceWords,
        lengths,
        teacher,
        trainingSet,
      } = fact.said;
      return [
        {
          arm,
          examples,
          setAside,
          setAsideReasons,
          meanTraceWords,
          ...(lengths === undefined ? {} : { lengths }),
          ...(teacher === undefined ? {} : { teacher }),
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
    evaluations,
    shown: await readExhibits(spec, sampled, artifacts),
    benchmarks: await benchmarksOf(spec),
  };
  return { evidence, evaluations: sampled };
}

async function readAccount(path: string): Promise<CurationAccount> {
  const account: CurationAccount = JSON.parse(await readFile(path, 'utf8'));
  return account;
}

/** An evaluation with where its samples lie. Its digests are in the order of that artifact. */
export interface StoredEvaluation {
  readonly evaluation: EvaluationEvidence;
  readonly samples: ArtifactRef;
}

/** The evidence of a report, and where the texts of its samples are found again. */
export interface GatheredEvidence {
  readonly evidence: StudyEvidence;
  readonly evaluations: readonly StoredEvaluation[];
}

async function readEvaluations(
  facts: readonly Fact[],
  artifacts: ArtifactStore,
  reader: SampleReader,
): Promise<readonly StoredEvaluation[]> {
  const evaluations: StoredEvaluation[] = [];
  for (const fact of facts) {
    if (fact.kind !== 'evaluation') continue;
    const { arm, seed, cost, samples: ref } = fact.said;
    const samples = await digestSamples(ref, artifacts, reader);
    evaluations.push({ evaluation: { arm, seed: seed ?? null, cost, samples, sha256: ref.sha256 }, samples: ref });
  }
  return evaluations;
}

async function readExhibits(
  spec: StudySpec,
  stored: readonly StoredEvaluation[],
  artifacts: ArtifactStore,
): Promise<readonly ScoredSample[]> {
  const { chosen } = chooseExhibits(
    withoutAttacks(inOrder(stored.map(({ evaluation }) => evaluation))),
    primaryEndpoint(spec),
  );
  const shown = chosen.flatMap((exhibit) => exhibit.samples);
  const texts: ScoredSample[] = [];
  for (const { evaluation, samples } of stored) {
    const wanted = shown.filter(({ arm, seed }) => arm === evaluation.arm && seed === evaluation.seed);
    texts.push(...(await readShown(samples, artifacts, wanted)));
  }
  return texts;
}

async function benchmarksOf(spec: StudySpec): Promise<StudyEvidence['benchmarks']> {
  const catalogue = await loadCatalogue();
  return spec.evaluation.benchmarks.map(({ name }) => {
    const { title, licence } = catalogue.get(name);
    return { name, title, licence };
  });
}
