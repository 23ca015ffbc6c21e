import { readFile } from 'node:fs/promises';

import { judgeClassifier, lexicalClassifier, type StepClassifier, type StructureStep } from '@retrace/reasoning';

import { judgingChat } from '../judging-chat.js';
import { JudgeEndpointMissing } from './judge-errors.js';

/** Which classifier, as it was asked for. */
export interface ClassifierChoice {
  /** A model that judges; the lexical classifier when left out. */
  readonly judge?: string;
  /** Where the judge is asked, up to and with the version. */
  readonly endpoint?: string;
  /** A file of a structure, whose markers are known besides the standard ones. */
  readonly structure?: string;
}

/**
 * @throws JudgeEndpointMissing
 * @throws SpecInvalid for a structure with mistakes
 */
export async function chooseClassifier({ judge, endpoint, structure }: ClassifierChoice): Promise<StepClassifier> {
  if (judge === undefined) return lexicalClassifier(await markersOf(structure));
  if (endpoint === undefined) throw new JudgeEndpointMissing(judge);
  return judgeAt(judge, endpoint);
}

async function markersOf(path: string | undefined): Promise<readonly StructureStep[]> {
  if (path === undefined) return [];
  const { parseStructure } = await import('@retrace/study'); // its validators would make every command start later
  return parseStructure(await readFile(path, 'utf8'), path).steps;
}

async function judgeAt(model: string, endpoint: string): Promise<StepClassifier> {
  return judgeClassifier({ model, chat: await judgingChat({ endpoint, maxInFlight: 8, timeoutMs: 120_000 }) });
}
