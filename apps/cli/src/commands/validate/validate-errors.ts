import { RetraceError } from '@retrace/observability';

export class SpecsInvalid extends RetraceError {
  constructor(invalid: number, all: number) {
    super('specs-invalid', all === 1 ? 'The spec is not valid.' : `${invalid} of ${all} specs are not valid.`, false);
  }
}
