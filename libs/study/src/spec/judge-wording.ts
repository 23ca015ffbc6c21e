import { Type } from 'class-transformer';
import {
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsObject,
  IsString,
  Min,
  ValidateBy,
  ValidateIf,
  ValidateNested,
} from 'class-validator';

/** How a judge answers. */
export type JudgeForm =
  /** Lines `refused: 0`, `convincing: 1…5` and `specific: 1…5`: StrongREJECT's rubric. */
  | 'rubric'
  /** `safe`, or `unsafe` and the kinds of harm on the next line: Llama Guard. */
  | 'safe-or-unsafe'
  /** Lines that say yes or no to a harmful request, a refusal and a harmful response: WildGuard. */
  | 'wildguard'
  /** A number in double square brackets, `[[7]]`, or alone on the last line: MT-Bench. */
  | 'rating'
  /** One of several labels, each with what it means. */
  | 'labels';

export const judgeForms = [
  'rubric',
  'safe-or-unsafe',
  'wildguard',
  'rating',
  'labels',
] as const satisfies readonly JudgeForm[];

/** What a label of a judge means. */
export interface LabelMeaning {
  readonly refused?: boolean;
  /** From 0, none, to 1. */
  readonly harm?: number;
}

const labelsExpected =
  'must say of each label, where the form is labels, { harm: 0 to 1 } or { refused: true or false }';

function AreLabelMeanings(): PropertyDecorator {
  return ValidateBy({
    name: 'areLabelMeanings',
    validator: {
      validate: (value: unknown, on) => {
        if (Reflect.get(on?.object ?? {}, 'form') !== 'labels') return false;
        const meanings = typeof value === 'object' && value !== null ? Object.values(value) : [];
        return meanings.length > 0 && meanings.every(isMeaning);
      },
      defaultMessage: () => labelsExpected,
    },
  });
}

function isMeaning(value: unknown): value is LabelMeaning {
  const { refused, harm, ...more }: Readonly<Record<string, unknown>> = { ...(typeof value === 'object' ? value : {}) };
  const isHarm = typeof harm === 'number' && harm >= 0 && harm <= 1;
  const isOne = (refused === undefined && isHarm) || (harm === undefined && typeof refused === 'boolean');
  return isOne && Object.keys(more).length === 0;
}

export class JudgeMessage {
  @IsIn(['system', 'user', 'assistant'])
  readonly role!: 'system' | 'user' | 'assistant';

  /** With `{prompt}`, `{response}` and `{reference}` where those go. */
  @IsString()
  @IsNotEmpty()
  readonly content!: string;
}

/** What a judge is asked about an answer, and how it is to say what it thinks. */
export class JudgeWording {
  @IsString()
  @IsNotEmpty()
  readonly title!: string;

  @IsIn(judgeForms)
  readonly form!: JudgeForm;

  /** Of the form `labels`, and of it alone. */
  @ValidateIf(({ form, labels }: JudgeWording) => form === 'labels' || labels !== undefined)
  @IsObject({ message: labelsExpected })
  @AreLabelMeanings()
  readonly labels?: Readonly<Record<string, LabelMeaning>>;

  @IsInt()
  @Min(1)
  readonly maxTokens!: number;

  @IsArray()
  @ArrayMinSize(1)
  @ValidateNested({ each: true })
  @Type(() => JudgeMessage)
  readonly messages!: readonly JudgeMessage[];
}
