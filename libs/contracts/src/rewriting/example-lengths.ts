import { Type } from 'class-transformer';
import { IsNumber, IsObject, Min, ValidateNested } from 'class-validator';

/** Lengths in tokens of the backbone. */
export class TokenLengths {
  @IsNumber()
  @Min(0)
  readonly mean!: number;

  @IsNumber()
  @Min(0)
  readonly median!: number;

  @IsNumber()
  @Min(0)
  readonly longest!: number;
}

/** How long the examples of an arm are, of pairs the preferred turns: length is a confounder, so arms are shown side by side. */
export class ExampleLengths {
  @IsObject()
  @ValidateNested()
  @Type(() => TokenLengths)
  readonly trace!: TokenLengths;

  @IsObject()
  @ValidateNested()
  @Type(() => TokenLengths)
  readonly answer!: TokenLengths;
}
