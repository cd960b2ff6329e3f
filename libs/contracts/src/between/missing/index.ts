export * from './missing-circulated';
export * from './missing-stood-down';
export * from './sighting-reported';
