export * from './audit.module';
export * from './audit-trail';
export * from './entry';
