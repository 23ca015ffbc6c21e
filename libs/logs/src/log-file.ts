/** A file of a log, as it is to be written. */
export interface LogFile {
  /** Within the folder that was asked for; its parts are parted by `/`. */
  readonly path: string;
  readonly text: string;
}
