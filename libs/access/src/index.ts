export * from './actor';
export * from './decide';
export * from './table';
