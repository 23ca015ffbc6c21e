import type { LabelledSentence, StepClassifier } from '../../classifier.js';
import { readJudgeAnswer, type JudgedSentence } from './judge-answer.js';
import { judgeQuestion, type JudgeMessage, type SentenceBatch } from './judge-question.js';

/** Sentences asked for at once: a usual trace whole, and few enough for a small model to keep count of. */
const batchSize = 40;
/** Sentences before a batch that are shown with it. */
const contextSize = 5;

/** The evidence of a sentence that the judge gave no clear label; it counts as OT, which no structure asks for. */
export const unjudged = '(the judge gave no label)';

/** What a judge is asked: greedily, so that asking again brings nothing new. */
export interface JudgeRequest {
  readonly model: string;
  readonly messages: readonly JudgeMessage[];
  readonly maxTokens: number;
  readonly temperature: number;
}

export interface Judge {
  /** The name under which the endpoint knows the model. */
  readonly model: string;
  /** Whatever completes chats; limits, retries and cache are its own. */
  readonly chat: { complete(request: JudgeRequest): Promise<{ readonly text: string }> };
}

/** Tokens that labels and words of a whole batch of sentences need, with room. */
const answerTokens = 2_000;

/**
 * Labels by asking a model, a batch of sentences at a time. What it leaves out, or labels twice and not alike, it is
 * asked for once more; then the sentence is OT and its evidence says so.
 *
 * @throws what asking throws
 */
export function judgeClassifier(judge: Judge): StepClassifier {
  return {
    name: `judge ${judge.model}`,
    classify: async (sentences) => {
      const batches = Array.from({ length: Math.ceil(sentences.length / batchSize) }, (_, index) =>
        batchAt(sentences, index * batchSize),
      );
      return (await Promise.all(batches.map((batch) => labelBatch(judge, batch)))).flat();
    },
  };
}

function batchAt(sentences: readonly string[], from: number): SentenceBatch {
  return {
    context: sentences.slice(Math.max(0, from - contextSize), from),
    sentences: sentences.slice(from, from + batchSize),
  };
}

async function labelBatch(judge: Judge, batch: SentenceBatch): Promise<readonly LabelledSentence[]> {
  const { context, sentences } = batch;
  const first = readJudgeAnswer(await ask(judge, batch), sentences.length);
  const open = sentences.flatMap((text, place) => (first[place] === undefined ? [{ text, place }] : []));
  if (open.length === 0) return sentences.map((text, place) => labelled(text, first[place]));
  const again = { context, sentences: open.map(({ text }) => text) };
  const second = readJudgeAnswer(await ask(judge, again), open.length);
  const mended = new Map(open.map(({ place }, index) => [place, second[index]]));
  return sentences.map((text, place) => labelled(text, first[place] ?? mended.get(place)));
}

async function ask({ model, chat }: Judge, batch: SentenceBatch): Promise<string> {
  const messages = judgeQuestion(batch);
  const { text } = await chat.complete({ model, messages, maxTokens: answerTokens, temperature: 0 });
  return text;
}

function labelled(text: string, judged: JudgedSentence | undefined): LabelledSentence {
  if (judged === undefined) return { text, label: 'OT', evidence: unjudged };
  return { text, label: judged.label, evidence: judged.words === '' ? '(the judge named no words)' : judged.words };
}
