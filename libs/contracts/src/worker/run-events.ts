import { Type } from 'class-transformer';
import {
  Equals,
  IsArray,
  IsIn,
  IsInt,
  IsNumber,
  IsObject,
  IsOptional,
  IsString,
  Min,
  ValidateNested,
} from 'class-validator';

export const workerPhases = ['loading', 'tokenizing', 'training', 'saving'] as const;
export type WorkerPhase = (typeof workerPhases)[number];

/** Why a worker ended badly. */
export const workerFailures = [
  'wrong-input',
  'out-of-memory',
  'lost-device',
  'diverged',
  'disk-full',
  'store-unreachable',
  'bug',
  'interrupted',
] as const;
export type WorkerFailure = (typeof workerFailures)[number];

/** The run enters a phase. */
export class PhaseEvent {
  @Equals('phase')
  readonly event!: 'phase';

  @IsIn(workerPhases)
  readonly phase!: WorkerPhase;
}

/** Work goes on in a phase that has had nothing else to say for about ten seconds. */
export class HeartbeatEvent {
  @Equals('heartbeat')
  readonly event!: 'heartbeat';

  @IsIn(workerPhases)
  readonly phase!: WorkerPhase;
}

/** Examples longer than the recipe's `maxTokens` were left out, as it allows. */
export class LeftOutEvent {
  @Equals('left-out')
  readonly event!: 'left-out';

  @IsInt()
  readonly examples!: number;

  @IsInt()
  readonly of!: number;

  @IsInt()
  readonly maxTokens!: number;
}

/** Examples that go through the model at once, and how many such batches make an optimizer step. */
export class MicroBatch {
  @IsInt()
  readonly batchSize!: number;

  @IsInt()
  readonly gradientAccumulation!: number;
}

/** Memory ran out, and the same batch now goes through the model in smaller parts. */
export class MicroBatchEvent extends MicroBatch {
  @Equals('micro-batch')
  readonly event!: 'micro-batch';
}

/** The run goes on from a checkpoint of an earlier attempt. */
export class ResumedEvent {
  @Equals('resumed')
  readonly event!: 'resumed';

  @IsInt()
  readonly step!: number;

  /** Steps whose checkpoints were cut off and are gone. */
  @IsArray()
  @IsInt({ each: true })
  readonly discarded!: readonly number[];
}

/** The run begins anew: its checkpoints, now gone, are of another number of processes. */
export class RestartedEvent {
  @Equals('restarted')
  readonly event!: 'restarted';

  @IsInt()
  readonly processes!: number;

  /** Processes of the earlier attempt. */
  @IsInt()
  readonly before!: number;

  /** Steps whose checkpoints are gone. */
  @IsArray()
  @IsInt({ each: true })
  readonly discarded!: readonly number[];
}

/** An optimizer step was made. */
export class StepEvent {
  @Equals('step')
  readonly event!: 'step';

  @IsInt()
  @Min(1)
  readonly step!: number;

  /** Of the whole run. */
  @IsInt()
  @Min(1)
  readonly steps!: number;

  @IsNumber()
  readonly epoch!: number;

  /** Nats a learnt token; with preferences, nats a pair. */
  @IsNumber()
  readonly loss!: number;

  @IsNumber()
  readonly learningRate!: number;

  /** Left out where a float16 step overflowed and was skipped. */
  @IsOptional()
  @IsNumber()
  readonly gradientNorm?: number;

  @IsInt()
  readonly tokens!: number;

  @IsNumber()
  readonly tokensPerSecond!: number;

  @IsNumber()
  readonly secondsLeft!: number;

  @IsInt()
  readonly residentBytes!: number;

  /** Peak memory of the GPU. */
  @IsOptional()
  @IsInt()
  readonly deviceBytes?: number;

  /** With preferences: share of pairs told apart rightly. */
  @IsOptional()
  @IsNumber()
  readonly rewardAccuracy?: number;

  /** With preferences: mean reward of the chosen turn less that of the rejected. */
  @IsOptional()
  @IsNumber()
  readonly rewardMargin?: number;
}

/** A checkpoint to resume from is whole. */
export class CheckpointEvent {
  @Equals('checkpoint')
  readonly event!: 'checkpoint';

  @IsInt()
  readonly step!: number;
}

/** The run is finished, and what it made is complete. */
export class FinishedEvent {
  @Equals('finished')
  readonly event!: 'finished';

  /** The folder of the adapter, or of the whole model. */
  @IsString()
  readonly adapter!: string;

  /** `adapter` when left out. */
  @IsOptional()
  @IsIn(['adapter', 'full-model'])
  readonly kind?: 'adapter' | 'full-model';

  @IsInt()
  readonly steps!: number;

  @IsNumber()
  readonly finalLoss!: number;

  /** Training time of the attempt that finished. */
  @IsNumber()
  readonly seconds!: number;

  /** Tokens of all examples in all epochs. */
  @IsInt()
  readonly tokens!: number;

  /** Of the attempt that finished. */
  @IsInt()
  readonly peakResidentBytes!: number;

  /** Versions of the packages that it was trained with. */
  @IsObject()
  readonly versions!: Readonly<Record<string, string>>;

  /** The one that fitted in memory. */
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => MicroBatch)
  readonly microBatch?: MicroBatch;

  /** Examples that were too long, and left out as the recipe allows. */
  @IsOptional()
  @IsInt()
  readonly leftOut?: number;
}

/** Any command ended badly. */
export class FailedEvent {
  @Equals('failed')
  readonly event!: 'failed';

  @IsIn(workerFailures)
  readonly code!: WorkerFailure;

  /** One line for a person. */
  @IsString()
  readonly message!: string;
}
