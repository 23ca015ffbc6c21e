export * from './api/studies-api.js';
export { errorText } from './commands/program.js';
export { runStudy, type StudyRun } from './commands/run-study.js';
export type { Screen } from './terminal/screen.js';
