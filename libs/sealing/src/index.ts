export * from './open-sealing.repository';
export * from './sealed';
export * from './sealing';
export * from './sealing.module';
export * from './rotation/rotation';
export { wrappedUnder } from './provider/key-provider';
