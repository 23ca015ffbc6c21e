export * from './rewriting.module.js';
