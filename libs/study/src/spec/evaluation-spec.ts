import { Type } from 'class-transformer';
import {
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsObject,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateBy,
  ValidateIf,
  ValidateNested,
} from 'class-validator';

import { attackNames, type AttackName } from '../attacks.js';
import { attackableBenchmarks, benchmarkNames, type BenchmarkName } from '../benchmarks.js';
import { judgedParts, judgeNames, type JudgedPart } from '../judges.js';
import { JudgeWording } from './judge-wording.js';
import { highestSeed } from './seed.js';

export class BenchmarkSpec {
  @IsIn(benchmarkNames)
  readonly name!: BenchmarkName;

  /** How many of its items, drawn by seed. */
  @IsInt()
  @Min(1)
  readonly take!: number;
}

/** Unsafe prompts of a benchmark in the disguise of an attack. */
export class AttackSpec {
  @IsIn(attackNames)
  readonly name!: AttackName;

  /** One of the study's benchmarks. */
  @IsIn(attackableBenchmarks)
  readonly benchmark!: BenchmarkName;

  /** How many of the prompts that are drawn of it, the first ones. */
  @IsInt()
  @Min(1)
  readonly take!: number;

  /** Of the catalogue: its suffixes, or the translations of the prompts. For attacks that take such, and then needed. */
  @IsOptional()
  @Matches(/^[a-z0-9][a-z0-9-]{0,119}$/, {
    message: 'must be the name of a data set: lower-case letters, digits, hyphens',
  })
  readonly dataset?: string;

  /** The name under which the attacker's endpoint knows the model that attacks. For attacks that take one, and then needed. */
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  readonly attacker?: string;

  /** Of an attack with an attacker: most messages of a conversation (crescendo), or prompts that are tried (pair). */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(10)
  readonly turns?: number;
}

/** What ships under a name is what it is: another wording has another name. */
function IsOfOwnJudge(): PropertyDecorator {
  return ValidateBy({
    name: 'isOfOwnJudge',
    validator: {
      validate: (_, on) => !judgeNames.includes(String(Reflect.get(on?.object ?? {}, 'name'))),
      defaultMessage: () => 'must be left out, since a judge of that name ships: give this one another name',
    },
  });
}

/** A model that judges samples when they are there. Where it is asked stands in the settings of the service. */
export class JudgeSpec {
  /** Of a judge that ships, or of the study's own. */
  @Matches(/^[a-z0-9][a-z0-9-]*$/, { message: 'must be lower-case letters, digits and hyphens' })
  readonly name!: string;

  /** Of a judge that does not ship. */
  @ValidateIf(({ name, asked }: JudgeSpec) => !judgeNames.includes(name) || asked !== undefined)
  @IsOfOwnJudge()
  @IsObject({
    message: `must say what the judge is asked, since it is none of those that ship: ${judgeNames.join(', ')}`,
  })
  @ValidateNested()
  @Type(() => JudgeWording)
  readonly asked?: JudgeWording;

  /** The name under which its endpoint knows it. */
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  readonly model!: string;

  /** What it is shown; the answer when left out. */
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayUnique()
  @IsIn(judgedParts, { each: true })
  readonly on?: readonly JudgedPart[];

  /** Of the study's benchmarks; all that it can judge when left out. */
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayUnique()
  @IsIn(benchmarkNames, { each: true })
  readonly benchmarks?: readonly BenchmarkName[];
}

/** When sampling stops, whatever is left. */
export class EvaluationBudgetSpec {
  /** Most tokens of prompts and outputs together, for each checkpoint. What was answered before costs none. */
  @IsInt()
  @Min(1)
  readonly tokens!: number;
}

export class EvaluationSpec {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayUnique((benchmark: BenchmarkSpec) => benchmark?.name, { message: 'must name each benchmark once' })
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => BenchmarkSpec)
  readonly benchmarks!: readonly BenchmarkSpec[];

  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayUnique((attack: AttackSpec) => `${attack?.name} ${attack?.benchmark}`, {
    message: 'must name each attack once for a benchmark',
  })
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => AttackSpec)
  readonly attacks?: readonly AttackSpec[];

  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayUnique((judge: JudgeSpec) => `${judge?.name} ${judge?.model}`, {
    message: 'must name each judge once for a model',
  })
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => JudgeSpec)
  readonly judges?: readonly JudgeSpec[];

  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => EvaluationBudgetSpec)
  readonly budget?: EvaluationBudgetSpec;

  @IsInt()
  @Min(1)
  @Max(32768)
  readonly maxNewTokens!: number;

  @IsInt()
  @Min(0)
  @Max(highestSeed)
  readonly seed!: number;
}
