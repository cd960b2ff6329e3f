import { type Command, Option } from 'commander';
import { vhostUrl } from '../backing/rabbitmq-management';
import { applyPrivileges, warningsOf } from '../deployment/privileges/apply';
import { applyToBroker } from '../deployment/privileges/apply-to-broker';
import { keptPasswords, passwordsFileOf } from '../deployment/privileges/passwords';
import { printed, servers, type Printed } from './printed';

interface PrivilegesOptions {
  readonly authority: string;
  readonly passwords?: string;
}

/** `privileges`: the users of the services on MongoDB, RabbitMQ and Redis, for production as for development. */
export function register(program: Command): void {
  const privileges = program.command('privileges').description("one user for each service on each server, allowed what the service does");
  const both = (command: Command) => command
    .requiredOption('--authority <code>', 'the code of the authority, as in AUTHORITY')
    .addOption(new Option('--passwords <file>', "the services' passwords; made up and kept there if need be (default: in .custodian/passwords)"));
  both(privileges.command('print').description('show what would be made, without a password').argument('<server>', servers.join(', ')))
    .action((server: string, options: PrivilegesOptions) => {
      console.log(printed(printable(server), options.authority, keptPasswords(fileOf(options))));
    });
  both(privileges.command('apply').description('make it, as the administrator of MONGODB_URL, RABBITMQ_URL with RABBITMQ_MANAGEMENT_URL, and REDIS_URL; as often as you like'))
    .action((options: PrivilegesOptions) => apply(options));
}

async function apply(options: PrivilegesOptions): Promise<void> {
  const { authority } = options;
  const passwords = keptPasswords(fileOf(options));
  const rabbit = { url: setting('RABBITMQ_URL'), managementUrl: setting('RABBITMQ_MANAGEMENT_URL') };
  const separations = await applyPrivileges({ authority, mongo: { url: setting('MONGODB_URL') }, rabbit, redis: { url: setting('REDIS_URL') } }, passwords);
  const shared = warningsOf(separations);
  if (shared.length > 0) throw new Error(shared.join('\n'));
  await applyToBroker(rabbit, { vhost: authority, passwords });
  console.log(`The services of ${authority} have their users on MongoDB, Redis and in the vhost ${new URL(vhostUrl(rabbit, authority)).pathname.slice(1)} of RabbitMQ. Their passwords are in ${fileOf(options)}.`);
}

function fileOf({ authority, passwords }: PrivilegesOptions): string {
  return passwords ?? passwordsFileOf(authority);
}

function printable(server: string): Printed {
  const known = servers.find((name) => name === server);
  if (known === undefined) throw new Error(`print one of ${servers.join(', ')}`);
  return known;
}

function setting(name: string): string {
  const value = process.env[name];
  if (value === undefined || value === '') throw new Error(`${name} is not set: its user has to be the administrator of the server`);
  return value;
}
