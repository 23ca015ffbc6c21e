export * from './api/studies-api.js';
export { errorText } from './commands/program.js';
export { runAndServe, type ServedRun, type Serving } from './commands/run/run-and-serve.js';
export type { Screen } from './terminal/screen.js';
