export * from './identify-language.js';
