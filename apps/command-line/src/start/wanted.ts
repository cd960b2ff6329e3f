import { InvalidArgumentError } from 'commander';
import { type MadeUpAuthority, madeUpAuthorities, northmoor } from '../made-up/authorities';

/** One of the made-up authorities by its code. Throws where there is none of that code. */
export function madeUpAuthority(code: string): MadeUpAuthority {
  const found = madeUpAuthorities.find((authority) => authority.code === code);
  if (found === undefined) throw new InvalidArgumentError(`There are: ${madeUpAuthorities.map((authority) => authority.code).join(', ')}.`);
  return found;
}

/** Those that will be started: all, or the one asked for. On a broker where no virtual hosts can be made there is room for one. */
export function wantedAuthorities(only: MadeUpAuthority | undefined, environment: NodeJS.ProcessEnv): readonly [MadeUpAuthority, ...MadeUpAuthority[]] {
  const isOneVhost = isSet(environment['RABBITMQ_URL']) && !isSet(environment['RABBITMQ_MANAGEMENT_URL']);
  if (only !== undefined || isOneVhost) return [only ?? northmoor];
  return [northmoor, ...madeUpAuthorities.filter((authority) => authority !== northmoor)];
}

function isSet(setting: string | undefined): boolean {
  return setting !== undefined && setting !== '';
}
