export * from './database-url.js';
export * from './embedded-postgres.js';
export * from './gathered.js';
export * from './service-database.js';
export * from './storable-json.js';
export * from './database-unavailable.js';
export * from './wait-for-database.js';
export * from './until-available.js';
