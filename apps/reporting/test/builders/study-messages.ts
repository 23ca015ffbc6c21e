import { jsonLinesType, toJsonLines, type ArtifactStore } from '@retrace/artifacts';
import { EvaluationCompleted, messageOf, PromptsCurated, type ArtifactRef } from '@retrace/contracts';

import { checkpointTrained, studyStarted, trainingSetWritten } from '../../../../tools/testing/builders/messages.js';
import type { SampledStudy } from './evidence.js';

export type StudyMessages = readonly { readonly studyId: string }[];

/** All that the other services say of a finished study, in the order of its stages, with the artifacts stored. */
export async function messagesOf(
  studyId: string,
  { spec, prompts, trainingSets, checkpoints, evaluations }: SampledStudy,
  artifacts: ArtifactStore,
): Promise<StudyMessages> {
  const stored = (text: string): Promise<ArtifactRef> => artifacts.put([text], 'application/json');
  const adapter = await stored('{"files":[]}');
  return [
    studyStarted(studyId, spec),
    ...(prompts === undefined
      ? []
      : [
          messageOf(PromptsCurated, {
            studyId,
            spec,
            prompts: await stored(`${prompts.count} prompts`),
            account: await stored(JSON.stringify(prompts.account)),
            count: prompts.count,
          }),
        ]),
    ...(await Promise.all(
      trainingSets.map(async ({ arm }) =>
        trainingSetWritten(studyId, await stored(`the training set of ${arm}`), { spec, arm, examples: 96 }),
      ),
    )),
    ...checkpoints.map(({ arm, seed }) => checkpointTrained(studyId, adapter, { spec, arm, seed })),
    ...(await Promise.all(
      evaluations.map(async ({ arm, seed, samples: scored, cost }) => {
        const samples = await artifacts.put(toJsonLines(scored), jsonLinesType);
        const fields = { studyId, spec, arm, samples, count: scored.length, cost };
        return messageOf(EvaluationCompleted, seed === null ? fields : { ...fields, seed });
      }),
    )),
  ];
}
