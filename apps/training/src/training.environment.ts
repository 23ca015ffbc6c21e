import { Type } from 'class-transformer';
import { IsInt, Max, Min } from 'class-validator';

/** Timers of Node take no longer ones. */
const MOST_STALL_SECONDS = 2_000_000;

/** What the training service is told by the environment. */
export class TrainingEnvironment {
  /** How long a worker may say nothing before it is ended, in seconds. */
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(MOST_STALL_SECONDS)
  readonly RETRACE_TRAINING_STALL_SECONDS: number = 900;
}
