export * from './deadline-changed';
export * from './queues';
