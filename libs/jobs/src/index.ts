export * from './compute.js';
export * from './compute-slot.js';
export * from './job-id.js';
export * from './job-queue-options.js';
export * from './job-queue.js';
export * from './job-tables.js';
export * from './job.js';
export * from './shared-compute-slot.js';
