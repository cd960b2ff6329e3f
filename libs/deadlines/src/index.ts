export type { About, Deadline, DeadlineGiven, Ending } from './deadline';
export { Deadlines } from './deadlines';
export { DeadlinesModule } from './deadlines.module';
export { Fires } from './fires';
