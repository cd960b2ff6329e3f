export * from './define-between';
export * from './historic-plan';
export * from './keys-announced';
export * from './missing';
export * from './move';
export * from './public-key';
export * from './sent-document';
