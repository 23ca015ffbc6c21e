import { plainToInstance } from 'class-transformer';
import { IsIn, IsInt, IsNotEmpty, IsOptional, IsString, validateSync } from 'class-validator';
import { parse } from 'yaml';

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

/** The tolerations of a list in YAML, of which JSON is a part; undefined when it is none, or holds anything else. */
export function readTolerations(text: string): readonly Toleration[] | undefined {
  const listed = parsed(text);
  if (!Array.isArray(listed)) return undefined;
  const tolerations: Toleration[] = [];
  for (const fields of listed) {
    if (typeof fields !== 'object' || fields === null) return undefined;
    const toleration = plainToInstance(Toleration, { ...fields });
    if (validateSync(toleration, { whitelist: true, forbidNonWhitelisted: true }).length > 0) return undefined;
    tolerations.push(toleration);
  }
  return tolerations;
}

function parsed(text: string): unknown {
  try {
    return parse(text);
  } catch {
    return undefined;
  }
}
