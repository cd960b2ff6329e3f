export * from './audit-entries';
export * from './parked-messages';
