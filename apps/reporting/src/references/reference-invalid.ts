import { RetraceError } from '@retrace/observability';

/** A file of published figures that can't be used, with the first key that is wrong. */
export class ReferenceInvalid extends RetraceError {
  constructor(file: string, key: string, expected: string) {
    super(
      'reference-invalid',
      `references/${file} is not valid: ${key} ${expected}. Mend the file, or move it out of references.`,
      false,
    );
  }
}
