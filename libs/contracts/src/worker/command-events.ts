import { Equals, IsInt, IsString } from 'class-validator';

/** The embedded model's folder is complete. */
export class PreparedEvent {
  @Equals('prepared')
  readonly event!: 'prepared';

  @IsString()
  readonly model!: string;
}

/** The adapter is part of the weights in a folder. */
export class MergedEvent {
  @Equals('merged')
  readonly event!: 'merged';

  @IsString()
  readonly model!: string;
}

/** The GGUF file is complete. */
export class WrittenEvent {
  @Equals('written')
  readonly event!: 'written';

  @IsString()
  readonly file!: string;
}

/** The model server listens. */
export class ReadyEvent {
  @Equals('ready')
  readonly event!: 'ready';

  @IsInt()
  readonly port!: number;
}
