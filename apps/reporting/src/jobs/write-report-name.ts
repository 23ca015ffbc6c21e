/** The kind of the job that writes a study's report. */
export const writeReport = 'write-report';
