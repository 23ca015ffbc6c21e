export * from './http.js';
export * from './page-query.js';
export * from './platform-module.js';
export * from './platform.js';
export * from './service.js';
export * from './stage-progress.js';
export * from './status-of-code.js';
export * from './valid-input.js';
