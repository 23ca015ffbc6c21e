export * from './compute-slot.js';
export * from './job-id.js';
export * from './job-queue.js';
export * from './job-tables.js';
export * from './job.js';
