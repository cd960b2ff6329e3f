import { rmSync } from 'node:fs';
import { removeVhost } from '../../apps/command-line/src/backing/rabbitmq';
import { callManagement } from '../../apps/command-line/src/backing/rabbitmq-management';
import { removeInterchangeFromMongo } from '../../apps/command-line/src/deployment/interchange/interchange-database';
import { mailboxUserOf, mailboxVhostOf, routerUserOf } from '../../apps/command-line/src/deployment/interchange/mailbox-definitions';
import { type Interchange, type InterchangeSpec, startInterchange } from '../../apps/command-line/src/deployment/interchange/start-interchange';
import { passwordsFileOf } from '../../apps/command-line/src/deployment/privileges/passwords';
import { stateFile } from '../../apps/command-line/src/project';
import { ownName } from './own-deployment';
import { mongodbUrl, rabbitServer } from './servers';

/** An interchange of the test's own, on the run's servers unless others are given; `stop()` also drops its data. */
export async function ownInterchange(spec: Partial<InterchangeSpec> & Pick<InterchangeSpec, 'authorities'>): Promise<Interchange & { readonly name: string }> {
  const name = spec.name ?? ownName('interchange');
  const rabbit = spec.rabbit ?? rabbitServer();
  const mongo = spec.mongo ?? { url: mongodbUrl() };
  const interchange = await startInterchange({ logFolder: stateFile('logs', 'tests', name), ...spec, name, rabbit, mongo });
  const stop = async (): Promise<void> => {
    await interchange.stop();
    rmSync(stateFile('keys', name), { recursive: true, force: true });
    rmSync(passwordsFileOf(name), { force: true });
    const codes = spec.authorities.map(({ code }) => code);
    if (spec.rabbit === undefined) await Promise.all(codes.map((code) => removeVhost(rabbit, mailboxVhostOf(code))));
    if (spec.rabbit === undefined && rabbit.managementUrl !== undefined) await callManagement(rabbit.managementUrl, 'POST', '/users/bulk-delete', { users: [routerUserOf(name), ...codes.map(mailboxUserOf)] });
    if (spec.mongo === undefined) await removeInterchangeFromMongo(mongo.url, name);
  };
  return { ...interchange, name, stop };
}
