/** What the reporting service is told from outside. */
export abstract class ReportingSettings {
  /** Reports are laid out here for people: `<study id>/report.html` and `report.json`. */
  abstract readonly folder: string;
  /** The program's version. */
  abstract readonly version: string;
  /** The commit that it was built from, where that is known. */
  abstract readonly commit?: string | undefined;
}
