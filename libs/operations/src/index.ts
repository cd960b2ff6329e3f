export * from './call';
export * from './commands';
export * from './door';
export * from './of-every-service/of-every-service.module';
export * from './operations.module';
export * from './page';
export * from './queries';
export * from './sign-in';
export { entryOf } from './trail-entry';
