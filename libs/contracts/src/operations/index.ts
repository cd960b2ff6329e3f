export * from './audit-entries';
export * from './audit-texts';
export * from './parked-messages';
export * from './who-looked';
export * from './keys';
