export * from './judge-safety.js';
