/** The servers of the test run. `./custodian test` starts them and says where they are. */

export function mongodbUrl(): string {
  return fromEnvironment('MONGODB_URL');
}

export function redisUrl(): string {
  return fromEnvironment('REDIS_URL');
}

/** The broker, with its management address where there is one. */
export function rabbitServer(): { url: string; managementUrl: string | undefined } {
  return { url: fromEnvironment('RABBITMQ_URL'), managementUrl: process.env['RABBITMQ_MANAGEMENT_URL'] };
}

function fromEnvironment(setting: string): string {
  const url = process.env[setting];
  if (url === undefined || url === '') throw new Error(`${setting} is not set: run the tests by ./custodian test, which starts the servers.`);
  return url;
}
