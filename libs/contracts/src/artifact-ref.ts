import { IsInt, IsNotEmpty, IsString, Matches, Min } from 'class-validator';

/** Where something too large for a message lies, and what it must hash to. */
export class ArtifactRef {
  @IsString()
  @IsNotEmpty()
  readonly uri!: string;

  @Matches(/^[0-9a-f]{64}$/)
  readonly sha256!: string;

  @IsInt()
  @Min(0)
  readonly bytes!: number;

  @IsString()
  @IsNotEmpty()
  readonly mediaType!: string;
}
