import { RetraceError } from '@retrace/observability';

export class MachineLacks extends RetraceError {
  constructor(names: readonly string[]) {
    super('machine-lacks', `This machine lacks what is needed: ${names.join(', ')}.`, false);
  }
}
