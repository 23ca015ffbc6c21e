export * from './run-standalone.js';
export * from './standalone.settings.js';
export * from './start-standalone.js';
