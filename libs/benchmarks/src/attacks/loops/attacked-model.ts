import type { Exchange, Say } from '../../sampling/exchange.js';

/** The model under attack. */
export interface AttackedModel {
  readonly say: Say;
  /** Whether an answer is one: neither a refusal, told by its words, nor nothing. */
  readonly complies: (exchange: Exchange) => Promise<boolean>;
}
