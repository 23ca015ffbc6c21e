import { JudgeWording } from '@retrace/study';
import { IsNotEmpty, IsString, Matches } from 'class-validator';

/** A judge as its file has it. */
export class Judge extends JudgeWording {
  @Matches(/^[a-z0-9][a-z0-9-]*$/, { message: 'name must be lower-case letters, digits and hyphens' })
  readonly name!: string;

  @IsString()
  @IsNotEmpty()
  readonly source!: string;
}
