import { Type } from 'class-transformer';
import { ArrayMinSize, ArrayUnique, IsArray, IsInt, IsObject, Max, Min, ValidateNested } from 'class-validator';

import { RecipeSpec } from './recipe-spec.js';
import { highestSeed } from './seed.js';

export class TrainingSpec {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayUnique()
  @IsInt({ each: true })
  @Min(0, { each: true })
  @Max(highestSeed, { each: true })
  readonly seeds!: readonly number[];

  @IsObject()
  @ValidateNested()
  @Type(() => RecipeSpec)
  readonly recipe!: RecipeSpec;
}
