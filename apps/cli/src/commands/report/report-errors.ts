import { RetraceError } from '@retrace/observability';

export class ReportFileExists extends RetraceError {
  constructor(path: string) {
    super('report-file-exists', `${path} is there already. Name another folder, or say --force to replace it.`, false);
  }
}
