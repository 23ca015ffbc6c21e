export * from './dashboard-pages.js';
export * from './http.js';
export * from './page-query.js';
export * from './platform-module.js';
export * from './platform.js';
export * from './service.js';
export * from './stage-progress.js';
export * from './valid-input.js';
