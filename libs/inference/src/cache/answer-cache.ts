import type { Completion } from '../chat/chat-model.js';

/** Keeps what a model answered, so that the same question costs nothing the second time. */
export interface AnswerCache {
  /** The answer under a key, undefined when there is none that can be read. */
  get(key: string): Promise<Completion | undefined>;
  put(key: string, answer: Completion): Promise<void>;
}
