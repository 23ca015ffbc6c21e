export interface ChatMessage {
  readonly role: 'system' | 'user' | 'assistant';
  readonly content: string;
}

export interface ChatRequest {
  /** The name under which the endpoint knows the model. */
  readonly model: string;
  readonly messages: readonly ChatMessage[];
  /** Most new tokens; an answer that needs more is cut and ends as 'length'. */
  readonly maxTokens: number;
  /** 0 is greedy: the likeliest token each time. */
  readonly temperature: number;
  /** Aborting rejects with the signal's reason. */
  readonly signal?: AbortSignal;
}

export interface Completion {
  readonly text: string;
  /** Whether the model ended its turn by itself or ran out of tokens. */
  readonly finish: 'stop' | 'length';
  readonly promptTokens: number;
  /** New tokens, the end-of-turn token included. */
  readonly completionTokens: number;
  /** From the first attempt to the answer: retries and their pauses count, waiting for a slot does not. */
  readonly latencyMs: number;
}

/** Completes chats with any model behind one endpoint. */
export interface ChatModel {
  complete(request: ChatRequest): Promise<Completion>;
}
