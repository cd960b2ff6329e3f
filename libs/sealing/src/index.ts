export * from './open-sealing.repository';
export * from './sealed';
export * from './sealing';
export * from './sealing.module';
export * from './rotation/rotation';
export type { SealedRows } from './rotation/sealed-rows.repository';
export * from './rotation/sealed-texts.repository';
export { wrappedUnder } from './provider/key-provider';
