import { OpenAiChatModel } from '@retrace/inference';
import { judgeClassifier, type AgreementReports } from '@retrace/reasoning';

import type { GoldTrace } from '../../../libs/reasoning/testing/gold-traces.ts';
import { scoreTraces } from './score-traces.ts';

export interface JudgeAddress {
  readonly model: string;
  /** Up to and with the version, like `http://127.0.0.1:8000/v1`. */
  readonly endpoint: string;
  readonly apiKey?: string;
}

/** How well a model agrees with the gold labels, asked trace by trace. Rejects with the model's errors. */
export async function measureJudgeAgreement(
  { model, endpoint, apiKey }: JudgeAddress,
  gold: readonly GoldTrace[],
): Promise<AgreementReports> {
  const chat = new OpenAiChatModel({
    baseUrl: endpoint,
    ...(apiKey === undefined ? {} : { apiKey }),
    maxInFlight: 8,
    timeoutMs: 120_000,
    maxRetries: 3,
  });
  const judge = judgeClassifier({ model, chat });
  const scored = gold.map(async (trace) => {
    const labelled = await judge.classify(trace.sentences);
    return { gold: trace, given: labelled.map(({ label }) => label) };
  });
  return scoreTraces(await Promise.all(scored));
}
