export * from './artifact-errors.js';
export * from './artifact-store.js';
export * from './folder-artifact-store.js';
export * from './json-lines.js';
