import { Type } from 'class-transformer';
import {
  IsBoolean,
  IsInt,
  IsNotEmpty,
  IsNumber,
  IsObject,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateBy,
  ValidateNested,
} from 'class-validator';

export const teacherKinds = ['template', 'model'] as const;
export type TeacherKind = (typeof teacherKinds)[number];

/** What a model's provider asks for. A spec names it, since lists of prices are out of date the day they are written. */
export class TeacherPriceSpec {
  /** For a million tokens of what is asked. */
  @IsNumber()
  @Min(0)
  readonly promptPerMillion!: number;

  /** For a million tokens of what is answered. */
  @IsNumber()
  @Min(0)
  readonly completionPerMillion!: number;

  /** ISO 4217; USD when left out. */
  @IsOptional()
  @Matches(/^[A-Z]{3}$/, { message: 'must be a currency by its three letters, like "USD"' })
  readonly currency?: string;
}

/** What a study's teacher may cost at most. Answers that are there from before cost nothing. */
export class TeacherBudgetSpec {
  /** In the currency of the price, which has to be given. */
  @IsOptional()
  @IsNumber()
  @Min(0)
  readonly money?: number;

  /** Asked and answered together. */
  @IsOptional()
  @IsInt()
  @Min(1)
  readonly tokens?: number;
}

/** Money can't be counted without knowing what tokens cost. */
function HasPriceForMoney(): PropertyDecorator {
  return ValidateBy({
    name: 'hasPriceForMoney',
    validator: {
      validate: (budget: TeacherBudgetSpec | undefined, on) =>
        budget?.money === undefined || Reflect.get(on?.object ?? {}, 'price') !== undefined,
      defaultMessage: () => 'must have a price beside it to limit money: add price, or limit tokens',
    },
  });
}

/** What a teacher that is a model is asked for. Its address and key are settings of the service, and never in a spec. */
export class TeacherModelSpec {
  /** The name under which the endpoint knows the model. */
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  readonly name!: string;

  /** 0 is greedy; 0 when left out. */
  @IsOptional()
  @IsNumber()
  @Min(0)
  @Max(2)
  readonly temperature?: number;

  /** Most new tokens of one answer; 4096 when left out. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(131_072)
  readonly maxTokens?: number;

  /** Times that it is told what was wrong with a rewrite; 1 when left out. */
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(5)
  readonly repairs?: number;

  /** Then, times that it is asked anew, until a rewrite can be used; 2 when left out. */
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(16)
  readonly samples?: number;

  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => TeacherPriceSpec)
  readonly price?: TeacherPriceSpec;

  @IsOptional()
  @HasPriceForMoney()
  @IsObject()
  @ValidateNested()
  @Type(() => TeacherBudgetSpec)
  readonly budget?: TeacherBudgetSpec;

  /** Through the endpoint's Batch API: for half the price, within a day. */
  @IsOptional()
  @IsBoolean()
  readonly batch?: boolean;
}

/** In money for a million tokens. */
export interface TeacherPrice {
  readonly promptPerMillion: number;
  readonly completionPerMillion: number;
  readonly currency: string;
}

/** A teacher that is a model, with what the spec leaves out filled in. */
export interface TeacherModel {
  readonly kind: 'model';
  readonly name: string;
  readonly temperature: number;
  readonly maxTokens: number;
  readonly repairs: number;
  readonly samples: number;
  readonly price?: TeacherPrice;
  readonly budget: { readonly money?: number; readonly tokens?: number };
  readonly calls: 'one-by-one' | 'in-batches';
}

/** Who writes the training examples. */
export type Teacher = { readonly kind: 'template' } | TeacherModel;

const usual = { temperature: 0, maxTokens: 4096, repairs: 1, samples: 2, currency: 'USD' } as const;

/** The teacher of a valid spec. */
export function teacherOf({ teacherModel }: { readonly teacherModel?: TeacherModelSpec }): Teacher {
  if (teacherModel === undefined) return { kind: 'template' };
  const { name, temperature, maxTokens, repairs, samples, price, budget, batch } = teacherModel;
  return {
    kind: 'model',
    name,
    temperature: temperature ?? usual.temperature,
    maxTokens: maxTokens ?? usual.maxTokens,
    repairs: repairs ?? usual.repairs,
    samples: samples ?? usual.samples,
    ...(price === undefined ? {} : { price: { ...price, currency: price.currency ?? usual.currency } }),
    budget: budget ?? {},
    calls: batch === true ? 'in-batches' : 'one-by-one',
  };
}
