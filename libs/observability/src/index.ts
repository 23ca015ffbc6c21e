export * from './retrace-error.js';
export * from './log.js';
