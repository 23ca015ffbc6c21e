export * from './reporting.module.js';
export * from './reporting.settings.js';
