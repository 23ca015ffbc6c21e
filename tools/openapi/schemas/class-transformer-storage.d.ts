/** Where class-transformer keeps what `@Type` says: it has no public way to ask for that. */
declare module 'class-transformer/cjs/storage.js' {
  export { defaultMetadataStorage } from 'class-transformer/types/storage.js';
}
