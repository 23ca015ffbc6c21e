import { IsInt, IsNotEmpty, IsNumber, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';

export const teacherKinds = ['template', 'model'] as const;
export type TeacherKind = (typeof teacherKinds)[number];

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
}

/** A teacher that is a model, with what the spec leaves out filled in. */
export interface TeacherModel {
  readonly kind: 'model';
  readonly name: string;
  readonly temperature: number;
  readonly maxTokens: number;
}

/** Who writes the training examples. */
export type Teacher = { readonly kind: 'template' } | TeacherModel;

const usualTemperature = 0;
const usualMaxTokens = 4096;

/** The teacher of a valid spec. */
export function teacherOf({ teacherModel }: { readonly teacherModel?: TeacherModelSpec }): Teacher {
  if (teacherModel === undefined) return { kind: 'template' };
  const { name, temperature = usualTemperature, maxTokens = usualMaxTokens } = teacherModel;
  return { kind: 'model', name, temperature, maxTokens };
}
