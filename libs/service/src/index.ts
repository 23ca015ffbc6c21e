export * from './artifact-answer.js';
export * from './http.js';
export * from './page-query.js';
export * from './platform-module.js';
export * from './platform.js';
export * from './problems/body-refusal.js';
export * from './problems/status-of-code.js';
export * from './service.js';
export * from './stage-progress.js';

export * from './valid-input.js';
