export * from './artifact-errors.js';
export * from './artifact-location.js';
export * from './artifact-store.js';
export * from './folder-artifact-store.js';
export * from './json-lines.js';
export * from './open-artifact-store.js';
export * from './s3-artifact-store.js';
export * from './s3/s3-settings.js';
