import type { RabbitServer } from '../backing/rabbitmq';
import type { Deployment } from '../deployment/start-authority';
import { linesOf, madeUpPeople } from '../sign-in/sign-in';

/** What a person is shown when everything runs: where to begin. */
export function linesOfTheFirst({ gatewayUrl, mailSink, notify }: Deployment, rabbit: RabbitServer): string[] {
  const addresses: [string, string | undefined][] = [
    ['Gateway', gatewayUrl],
    ['API, to try', `${gatewayUrl}/api/docs`],
    ['OpenAPI', `${gatewayUrl}/api/openapi.json`],
    ['Sign-in', `${gatewayUrl}/sign-in`],
    ['Mails sent', `${mailSink.url}/mails`],
    ['Texts sent', `${notify.url}/messages`],
    ['RabbitMQ', rabbit.managementUrl],
  ];
  return addresses.flatMap(([name, address]) => address === undefined ? [] : [`  ${name.padEnd(13)}${address}`]);
}

/** A line for each of the others, which have all that too. */
export function linesOfOthers(others: readonly Deployment[]): string[] {
  return others.map(({ authority, gatewayUrl, mailSink }) => `  ${authority.padEnd(13)}${gatewayUrl}   mails ${mailSink.url}/mails`);
}

/** The made-up people of the first authority, and how to sign in as one of any. */
export async function peopleLines({ gatewayUrl }: Deployment, others: readonly Deployment[]): Promise<string[]> {
  return [
    '  Sign in as one of these made-up people with ./custodian sign-in <who>, which prints an access token:',
    ...linesOf(await madeUpPeople(gatewayUrl)).map((line) => `  ${line}`),
    ...others.map(({ authority }) => `  The same desks of ${authority}: ./custodian sign-in <who> --authority ${authority}`),
  ];
}
