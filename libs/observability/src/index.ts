export * from './retrace-error.js';
