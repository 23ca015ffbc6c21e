import {
  Equals,
  IsArray,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsNumber,
  IsObject,
  IsOptional,
  IsString,
  Min,
} from 'class-validator';

export class PhaseEvent {
  readonly event!: 'phase';

  @IsString()
  @IsNotEmpty()
  readonly phase!: string;
}

/** An optimizer step was made. */
export class StepEvent {
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
}

export class CheckpointEvent {
  readonly event!: 'checkpoint';

  @IsInt()
  readonly step!: number;
}

/** The run goes on from a checkpoint of an earlier attempt. */
export class ResumedEvent {
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

/** The worker is at work, in what takes long. It says so about every ten seconds. */
export class HeartbeatEvent {
  @Equals('heartbeat')
  readonly event!: 'heartbeat';
}

/** Examples longer than the recipe's `maxTokens` were left out, as it allows. */
export class LeftOutEvent {
  readonly event!: 'left-out';

  @IsInt()
  readonly examples!: number;

  @IsInt()
  readonly of!: number;

  @IsInt()
  readonly maxTokens!: number;
}

/** Memory ran out, and the same batch now goes through the model in smaller parts. */
export class MicroBatchEvent {
  @Equals('micro-batch')
  readonly event!: 'micro-batch';

  @IsInt()
  readonly batchSize!: number;

  @IsInt()
  readonly gradientAccumulation!: number;
}

export class FinishedEvent {
  readonly event!: 'finished';

  /** The adapter's folder. */
  @IsString()
  @IsNotEmpty()
  readonly adapter!: string;

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

  /** Examples that were too long, and left out as the recipe allows. */
  @IsOptional()
  @IsInt()
  readonly leftOut?: number;
}

const failureCodes = [
  'wrong-input',
  'out-of-memory',
  'lost-device',
  'diverged',
  'disk-full',
  'bug',
  'interrupted',
] as const;

export class FailedEvent {
  readonly event!: 'failed';

  @IsIn(failureCodes)
  readonly code!: (typeof failureCodes)[number];

  @IsString()
  readonly message!: string;
}

/** What the worker says on its standard output. */
export type WorkerEvent =
  | PhaseEvent
  | StepEvent
  | HeartbeatEvent
  | LeftOutEvent
  | MicroBatchEvent
  | CheckpointEvent
  | ResumedEvent
  | RestartedEvent
  | FinishedEvent
  | FailedEvent;
