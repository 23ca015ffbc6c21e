export * from './arm.js';
export * from './hash-spec.js';
export * from './ids.js';
export * from './parse-study-spec.js';
export * from './plan-study.js';
export * from './spec-problem.js';
export * from './study-spec.js';
