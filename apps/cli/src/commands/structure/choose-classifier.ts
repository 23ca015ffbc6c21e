import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { judgeClassifier, lexicalClassifier, type StepClassifier, type StructureStep } from '@retrace/reasoning';

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
  // Loaded only here, as the client would make every other command start later.
  const { CachedChatModel, FolderAnswerCache, OpenAiChatModel } = await import('@retrace/inference');
  const apiKey = process.env['RETRACE_JUDGE_KEY'];
  const client = new OpenAiChatModel({
    baseUrl: endpoint,
    ...(apiKey === undefined ? {} : { apiKey }),
    maxInFlight: 8,
    timeoutMs: 120_000,
    maxRetries: 5,
  });
  const answers = new FolderAnswerCache(join(process.env['RETRACE_HOME'] ?? '.retrace', 'cache', 'judge'));
  return judgeClassifier({ model, chat: new CachedChatModel(client, endpoint, answers) });
}
