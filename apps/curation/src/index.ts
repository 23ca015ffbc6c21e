export * from './curation.module.js';
