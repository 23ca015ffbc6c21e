import type { CheckpointTrained, EvaluationCompleted, PromptsCurated, TrainingSetWritten } from '@retrace/contracts';

/** What a service has said of a study, without the spec. */
export type Fact =
  | { readonly kind: 'prompts'; readonly said: Omit<PromptsCurated, 'spec'> }
  | { readonly kind: 'training-set'; readonly said: Omit<TrainingSetWritten, 'spec'> }
  | { readonly kind: 'checkpoint'; readonly said: Omit<CheckpointTrained, 'spec'> }
  | { readonly kind: 'evaluation'; readonly said: Omit<EvaluationCompleted, 'spec'> };
