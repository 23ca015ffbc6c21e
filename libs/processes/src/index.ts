export * from './command-of.js';
export * from './end-child.js';
export * from './free-ports.js';
export * from './group-memory.js';
