export * from './historic-plan-answered';
export * from './historic-plan-asked';
