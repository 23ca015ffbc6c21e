import type { Judged } from '@retrace/contracts';
import { isAboutTheRequest } from '@retrace/inference';
import { describeError } from '@retrace/observability';
import type { JudgeWording } from '@retrace/study';

import { judgeResponse, type JudgedText, type JudgeModel } from './judge-response.js';

/** One question, and who is asked it. */
export interface AskedJudge {
  readonly judge: JudgeWording;
  readonly by: JudgeModel;
  readonly about: JudgedText;
}

export interface JudgingOptions {
  /** Questions at a time. */
  readonly concurrency: number;
  readonly signal: AbortSignal;
}

/**
 * Has judges judge one response after another, handing over each verdict as soon as it is there. A response that the
 * endpoint refuses to see is unjudged, with why: that says nothing of how harmful it is.
 *
 * @throws the first error of the endpoint that is not about one response, or of `keep`, when nothing is under way any more
 */
export async function judgeEach<Question extends AskedJudge>(
  questions: readonly Question[],
  { concurrency, signal: outer }: JudgingOptions,
  keep: (question: Question, judged: Judged) => Promise<void>,
): Promise<void> {
  const failing = new AbortController();
  const signal = AbortSignal.any([outer, failing.signal]);
  const left = questions.values();
  const work = async (): Promise<void> => {
    for (const question of left) {
      if (signal.aborted) return;
      try {
        await keep(question, await judgeOne(question, signal));
      } catch (error) {
        failing.abort(error);
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(concurrency, questions.length) }, work));
  signal.throwIfAborted();
}

async function judgeOne({ judge, by, about }: AskedJudge, signal: AbortSignal): Promise<Judged> {
  try {
    return await judgeResponse(judge, about, by, signal);
  } catch (error) {
    if (!isAboutTheRequest(error)) throw error;
    return { kind: 'unjudged', said: describeError(error), refusedByEndpoint: true };
  }
}
