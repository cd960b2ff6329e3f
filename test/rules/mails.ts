import { eventually } from '../../apps/command-line/src/bench/eventually';
import type { Authority } from './authority';

/** All that the first mail to an address says, once there is one. */
export function mailTo({ deployment }: Authority, address: string): Promise<string> {
  return eventually(() => Promise.resolve(deployment.mailSink.mails().find((mail) => mail.to.includes(address))), 30_000).then(({ subject, text }) => `${subject}\n${text}`);
}
