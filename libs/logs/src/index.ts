export * from './log-errors.js';
export * from './log-file.js';
export * from './log-form.js';
export * from './log-origin.js';
export * from './log-files.js';
