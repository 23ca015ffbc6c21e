import { Type } from 'class-transformer';
import {
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsInt,
  IsObject,
  Max,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';

import { preferenceArm, type TrainedArm } from '../arm.js';
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

  /** The recipe of the arm that is trained by preference: there when the study has that arm, and then alone. */
  @ValidateIf(({ preference }: TrainingSpec) => preference !== undefined)
  @IsObject({ message: 'must be a recipe' })
  @ValidateNested()
  @Type(() => RecipeSpec)
  readonly preference?: RecipeSpec;
}

/** The recipe that an arm of a valid study is trained by. */
export function recipeOf({ recipe, preference }: TrainingSpec, arm: TrainedArm): RecipeSpec {
  if (arm !== preferenceArm) return recipe;
  if (preference === undefined) throw new Error(`the arm ${arm} is trained by preference, and no recipe says how`);
  return preference;
}
