import { RetraceError } from '@retrace/observability';
import { didYouMean } from '@retrace/study';

export class SpecExists extends RetraceError {
  constructor(file: string, cause: unknown) {
    super('spec-exists', `${file} is there already, and is left as it is. Name another file.`, false, { cause });
  }
}

export class SpecNotWritten extends RetraceError {
  constructor(file: string, cause: unknown) {
    super('spec-not-written', `${file} can't be written. Is its folder there?`, false, { cause });
  }
}

/** A name of the catalogue that there is not. */
export class ChoiceUnknown extends RetraceError {
  constructor(what: string, name: string, known: readonly string[]) {
    const meant = didYouMean(name, known);
    super(`${what}-unknown`, `There is no ${what} '${name}'.${meant} There are: ${known.join(', ')}.`, false);
  }
}
