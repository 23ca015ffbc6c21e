import { join } from 'node:path';

import type { ChatModel } from '@retrace/inference';

export interface JudgingEndpoint {
  /** Up to and with the version. */
  readonly endpoint: string;
  readonly maxInFlight: number;
  readonly timeoutMs: number;
}

/** A model that judges, whose answers are kept, so that a second run asks nothing. Its key is `RETRACE_JUDGE_KEY`. */
export async function judgingChat({ endpoint, maxInFlight, timeoutMs }: JudgingEndpoint): Promise<ChatModel> {
  // Loaded only here, as the client would make every other command start later.
  const { CachedChatModel, FolderAnswerCache, OpenAiChatModel } = await import('@retrace/inference');
  const apiKey = process.env['RETRACE_JUDGE_KEY'];
  const client = new OpenAiChatModel({
    baseUrl: endpoint,
    ...(apiKey === undefined ? {} : { apiKey }),
    maxInFlight,
    timeoutMs,
    maxRetries: 5,
  });
  const answers = new FolderAnswerCache(join(process.env['RETRACE_HOME'] ?? '.retrace', 'cache', 'judge'));
  return new CachedChatModel(client, endpoint, answers);
}
