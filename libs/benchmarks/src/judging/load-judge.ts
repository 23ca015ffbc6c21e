import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { RetraceError } from '@retrace/observability';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { parse } from 'yaml';

import { Judge } from './judge.js';

const shipped = fileURLToPath(new URL('../../judges', import.meta.url));

export class JudgeUnknown extends RetraceError {
  constructor(name: string, known: readonly string[], cause: unknown) {
    super(
      'judge-unknown',
      `There is no judge '${name}'. There are ${known.join(', ')}; or name a file like ./judge.yaml.`,
      false,
      { cause },
    );
  }
}

export class JudgeInvalid extends RetraceError {
  constructor(file: string, problem: string, cause?: unknown) {
    super('judge-invalid', `The judge in ${file} is not valid: ${problem}.`, false, { cause });
  }
}

/**
 * A judge that ships, by its name; or a team's own, by its file.
 *
 * @throws JudgeUnknown, JudgeInvalid
 */
export async function loadJudge(nameOrFile: string): Promise<Judge> {
  const isFile = /[/.]/.test(nameOrFile);
  const file = isFile ? nameOrFile : join(shipped, `${nameOrFile}.yaml`);
  const text = await readFile(file, 'utf8').catch(async (error: unknown) => {
    throw new JudgeUnknown(nameOrFile, await shippedJudges(), error);
  });
  const judge = plainToInstance(Judge, parsed(file, text));
  const [problem] = validateSync(judge, { whitelist: true, forbidNonWhitelisted: true, stopAtFirstError: true });
  if (problem !== undefined)
    throw new JudgeInvalid(file, `${problem.property} ${Object.values(problem.constraints ?? {})[0] ?? 'is wrong'}`);
  return judge;
}

/** The names of the judges that ship. */
export async function shippedJudges(): Promise<readonly string[]> {
  return (await readdir(shipped)).map((file) => basename(file, '.yaml')).toSorted();
}

function parsed(file: string, text: string): object {
  try {
    return { ...parse(text) };
  } catch (error) {
    throw new JudgeInvalid(file, 'it is no YAML', error);
  }
}
