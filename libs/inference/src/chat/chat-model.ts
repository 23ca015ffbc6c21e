export interface ChatMessage {
  readonly role: 'system' | 'user' | 'assistant';
  readonly content: string;
}

/** A form that an answer has to have. Not every endpoint knows any: see ModelRefused. */
export interface AnswerFormat {
  readonly kind: 'json-schema';
  /** Letters, digits, hyphens and underscores. */
  readonly name: string;
  readonly schema: Readonly<Record<string, unknown>>;
}

export interface ChatRequest {
  /** The name under which the endpoint knows the model. */
  readonly model: string;
  /** A last one of the assistant's begins its answer: the model goes on with it, and the completion is what follows. */
  readonly messages: readonly ChatMessage[];
  /** Most new tokens; an answer that needs more is cut and ends as 'length'. */
  readonly maxTokens: number;
  /** 0 is greedy: the likeliest token each time. */
  readonly temperature: number;
  /** Free text when left out. */
  readonly format?: AnswerFormat;
  /** Which of several answers to the same question is wanted, from 1; the first when left out. Endpoints don't see it. */
  readonly sample?: number;
  /** The tokens that could have begun the answer are wanted too. Not every endpoint gives them: see `Completion.firstTokens`. */
  readonly logprobs?: true;
  /** Aborting rejects with the signal's reason. */
  readonly signal?: AbortSignal;
}

/** A token that could have stood in one place of an answer. */
export interface LikelyToken {
  readonly token: string;
  /** Natural logarithm of its probability there. */
  readonly logprob: number;
}

export interface Completion {
  readonly text: string;
  /** Thinking that the endpoint sets apart from the text; most leave it in the text, or give none. */
  readonly reasoning?: string;
  /**
   * Up to 20 tokens that could have begun the answer, where they were asked for and the endpoint gave them. Those of other
   * places are not kept: of an answer with its thinking they would take a thousand times the room of its text.
   */
  readonly firstTokens?: readonly LikelyToken[];
  /** Whether the model ended its turn by itself or ran out of tokens. */
  readonly finish: 'stop' | 'length';
  readonly promptTokens: number;
  /** New tokens, the end-of-turn token included. */
  readonly completionTokens: number;
  /**
   * From the first attempt to the answer: retries and pauses for whatever reason count, waiting for a slot does not. In a
   * batch, the time that the whole batch took.
   */
  readonly latencyMs: number;
  /** True when it was there from a call before, and nothing was paid for it. */
  readonly cached?: true;
}

/** Completes chats with any model behind one endpoint. */
export interface ChatModel {
  complete(request: ChatRequest): Promise<Completion>;
}
