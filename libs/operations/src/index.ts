export * from './call';
export * from './commands';
export * from './door';
export * from './operations.module';
export * from './page';
export * from './queries';
export * from './sign-in';
