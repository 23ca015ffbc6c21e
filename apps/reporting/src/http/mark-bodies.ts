import { stepTypes, type StepType } from '@retrace/reasoning';
import { IsBoolean, IsIn, IsNotEmpty, IsOptional, IsString, MaxLength } from 'class-validator';

/** Who says it. */
export class NamedBody {
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  readonly by!: string;
}

/** A sample to come back to: `{"flagged": true, "by": "Ada"}`. */
export class FlagBody extends NamedBody {
  @IsBoolean()
  readonly flagged!: boolean;
}

/** What a sentence does, in a person's reading; the classifier's label confirms it: `{"label": "HA", "by": "Ada"}`. */
export class LabelBody extends NamedBody {
  @IsIn(stepTypes)
  readonly label!: StepType;

  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(2000)
  readonly note?: string;
}
