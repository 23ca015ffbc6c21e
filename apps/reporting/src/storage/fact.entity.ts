import type { CheckpointTrained, EvaluationCompleted, PromptsCurated, TrainingSetWritten } from '@retrace/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a service has said of a study, without the spec. */
export type Fact =
  | { readonly kind: 'prompts'; readonly said: Omit<PromptsCurated, 'spec'> }
  | { readonly kind: 'training-set'; readonly said: Omit<TrainingSetWritten, 'spec'> }
  | { readonly kind: 'checkpoint'; readonly said: Omit<CheckpointTrained, 'spec'> }
  | { readonly kind: 'evaluation'; readonly said: Omit<EvaluationCompleted, 'spec'> };

/** One thing that is known of a study. */
@Entity('facts')
export class FactEntity {
  @PrimaryColumn('uuid', { name: 'study_id' })
  studyId!: string;

  @PrimaryColumn('text')
  kind!: Fact['kind'];

  /** What of the kind, as the plan names it: `alttrain/1995`. */
  @PrimaryColumn('text')
  unit!: string;

  @Column('jsonb')
  said!: Fact['said'];
}
