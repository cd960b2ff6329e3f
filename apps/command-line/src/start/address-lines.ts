import type { RabbitServer } from '../backing/rabbitmq';
import type { Deployment } from '../deployment/start-authority';
import { linesOf, madeUpPeople } from '../sign-in/sign-in';

/** What a person is shown when everything runs. */
export function addressLines({ gatewayUrl, mailSink }: Deployment, rabbit: RabbitServer): string[] {
  const addresses: [string, string | undefined][] = [
    ['Gateway', gatewayUrl],
    ['API, to try', `${gatewayUrl}/api/docs`],
    ['OpenAPI', `${gatewayUrl}/api/openapi.json`],
    ['Sign-in', `${gatewayUrl}/sign-in`],
    ['Mails sent', `${mailSink.url}/mails`],
    ['RabbitMQ', rabbit.managementUrl],
  ];
  return addresses.flatMap(([name, address]) => address === undefined ? [] : [`  ${name.padEnd(13)}${address}`]);
}

/** The made-up people of a gateway, and how to sign in as one. */
export async function peopleLines(gatewayUrl: string): Promise<string[]> {
  return [
    '  Sign in as one of these made-up people with ./custodian sign-in <who>, which prints an access token:',
    ...linesOf(await madeUpPeople(gatewayUrl)).map((line) => `  ${line}`),
  ];
}
