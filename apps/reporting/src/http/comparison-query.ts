import { Transform } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, Matches } from 'class-validator';

const side = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}(?::[\w-]+)?$/i;

/** What is compared: `?of=STUDY_ID:alttrain&of=STUDY_ID:base`. The first is the reference. */
export class ComparisonQuery {
  @Transform(({ value }: { readonly value: unknown }) => [value ?? []].flat())
  @ArrayMinSize(2, { message: 'has to name two sides at least' })
  @ArrayMaxSize(20, { message: 'may name 20 sides at most' })
  @ArrayUnique((name: unknown) => String(name).toLowerCase(), { message: 'may name each side once' })
  @Matches(side, { each: true, message: 'has to be the id of a study, or an id and an arm like ID:alttrain' })
  readonly of!: readonly string[];
}
