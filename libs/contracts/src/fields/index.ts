export * from './identity';
export * from './nhs-number';
export * from './page';
export * from './text';
