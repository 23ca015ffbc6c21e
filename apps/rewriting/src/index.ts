export * from './rewriting.module.js';
export * from './rewriting.settings.js';
