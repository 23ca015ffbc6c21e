import { IsIn, IsInt, IsNotEmpty, IsOptional, IsString } from 'class-validator';

/** A taint of nodes that a pod bears. https://kubernetes.io/docs/concepts/scheduling-eviction/taint-and-toleration/ */
export class Toleration {
  /** Every taint when left out. */
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  readonly key?: string;

  @IsOptional()
  @IsIn(['Exists', 'Equal'])
  readonly operator?: 'Exists' | 'Equal';

  @IsOptional()
  @IsString()
  readonly value?: string;

  @IsOptional()
  @IsIn(['NoSchedule', 'PreferNoSchedule', 'NoExecute'])
  readonly effect?: 'NoSchedule' | 'PreferNoSchedule' | 'NoExecute';

  @IsOptional()
  @IsInt()
  readonly tolerationSeconds?: number;
}
