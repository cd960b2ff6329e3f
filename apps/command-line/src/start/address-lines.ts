import type { RabbitServer } from '../backing/rabbitmq';
import type { Deployment } from '../deployment/start-authority';

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
