export * from './check-rewrite.js';
export * from './content-reasons.js';
export type { RewriteParts } from './reading/read-rewrite.js';
export * from './rewrite-form.js';
export * from './rewrite-reason.js';
