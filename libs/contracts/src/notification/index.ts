export * from './acknowledge-notice';
export * from './get-notice';
export * from './list-my-notices';
export * from './list-notices-of-enquiry';
export * from './notice';
