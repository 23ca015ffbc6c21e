import { IsInt, IsNotEmpty, IsString, Min } from 'class-validator';

/** Why something was not used, as a word, and how often. */
export class CountedReason {
  @IsString()
  @IsNotEmpty()
  readonly reason!: string;

  @IsInt()
  @Min(1)
  readonly count!: number;
}
