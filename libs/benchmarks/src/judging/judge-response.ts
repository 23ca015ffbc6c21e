import type { Judged, JudgeVerdict } from '@retrace/contracts';
import type { ChatMessage, ChatModel } from '@retrace/inference';
import type { JudgeWording } from '@retrace/study';

import { readVerdict } from './verdict.js';

/** What a judge is asked about. */
export interface JudgedText {
  readonly prompt: string;
  readonly response: string;
  /** A right answer, where the benchmark has one. */
  readonly reference?: string;
}

export interface JudgeModel {
  readonly chat: ChatModel;
  readonly model: string;
}

const repair = 'That is not in the form that was asked for. Give the verdict alone, in exactly that form.';

/** Has a model judge a response. @throws the errors of the endpoint */
export async function judgeResponse(
  judge: JudgeWording,
  about: JudgedText,
  by: JudgeModel,
  signal?: AbortSignal,
): Promise<Judged> {
  const messages = judge.messages.map(({ role, content }) => ({ role, content: filled(content, about) }));
  const first = await ask(judge, messages, by, signal);
  if (first.verdict !== undefined) return { kind: 'judged', verdict: first.verdict };
  const again: readonly ChatMessage[] = [
    ...messages,
    { role: 'assistant', content: first.said },
    { role: 'user', content: repair },
  ];
  const second = await ask(judge, again, by, signal);
  return second.verdict === undefined
    ? { kind: 'unjudged', said: second.said }
    : { kind: 'judged', verdict: second.verdict };
}

async function ask(
  { form, labels, maxTokens }: JudgeWording,
  messages: readonly ChatMessage[],
  { chat, model }: JudgeModel,
  signal: AbortSignal | undefined,
): Promise<{ readonly said: string; readonly verdict: JudgeVerdict | undefined }> {
  const request = { model, messages, maxTokens, temperature: 0, ...(signal === undefined ? {} : { signal }) };
  const { text } = await chat.complete(request);
  const said = text.replace(/^[^]*<\/think>/, '');
  return { said, verdict: readVerdict(form, said, labels) };
}

/** In one pass, so that a prompt that speaks of `{response}` stays as it is. */
function filled(content: string, { prompt, response, reference = 'none is given' }: JudgedText): string {
  const fields: Readonly<Record<string, string>> = { prompt, response, reference };
  return content.replace(/\{(prompt|response|reference)\}/g, (_, field: string) => fields[field] ?? '');
}
