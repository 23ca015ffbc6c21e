import { RetraceError } from '@retrace/observability';
import { validationProblems } from '@retrace/study';
import { plainToInstance } from 'class-transformer';
import { getMetadataStorage, validateSync } from 'class-validator';

export class SettingInvalid extends RetraceError {
  constructor(name: string, problem: string, found: string | undefined) {
    const instead =
      found === undefined ? 'it is not set' : `found ${isSecret(name) ? 'another' : `"${withoutPassword(found)}"`}`;
    super('setting-invalid', `The environment's ${name} can't be used: ${problem}, ${instead}.`, false);
  }
}

/** Keys, tokens and the like: messages of errors are logged. */
function isSecret(name: string): boolean {
  return /_(KEY|PASSWORD|SECRET|TOKEN)$/.test(name);
}

/** Settings are told in logs: of an address not who signs in with what. */
function withoutPassword(found: string): string {
  return found.replace(/\/\/\S*@/, '//…@');
}

/**
 * What the environment says of a class's fields, which are named as its variables. A blank one is as good as none.
 *
 * @throws SettingInvalid naming the first setting that is wrong
 */
export function readSettings<Settings extends object>(
  settings: new () => Settings,
  environment: NodeJS.ProcessEnv,
): Settings {
  const names = new Set(
    getMetadataStorage()
      .getTargetValidationMetadatas(settings, '', false, false)
      .map(({ propertyName }) => propertyName),
  );
  const given = Object.entries(environment).filter(([name, text]) => names.has(name) && text?.trim() !== '');
  const read = plainToInstance(settings, Object.fromEntries(given));
  const [problem] = validationProblems(validateSync(read));
  if (problem === undefined) return read;
  throw new SettingInvalid(problem.path, problem.message, environment[problem.path]);
}
