export * from './compare';
export * from './keys-of';
export * from './keys-sought';
export * from './name/normalise-name';
export * from './name/name-tokens';
export * from './person';
export * from './place/place-keys';
