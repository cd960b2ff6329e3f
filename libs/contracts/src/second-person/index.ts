export * from './proposal';
export * from './proposed-change';
export * from './second-person';
