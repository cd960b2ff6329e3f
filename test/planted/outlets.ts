import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Deployment } from '../../apps/command-line/src/deployment/start-authority';
import type { Sample } from './sample';

/** Each line that any service wrote, to its log or past it. */
export function logsIn(folder: string): Sample[] {
  return readdirSync(folder).flatMap((file) => readFileSync(join(folder, file), 'utf8').split('\n').map((content) => ({ where: `log ${file}`, content })));
}

/** The folder that a deployment's services write their logs to. */
export function logFolderOf({ services }: Deployment): string {
  const [first] = Object.values(services);
  if (!first) throw new Error('no services');
  return dirname(first.logFile);
}

/** What each of these addresses says to a metrics collector. */
export async function metricsOf(urls: readonly string[]): Promise<Sample[]> {
  return Promise.all(urls.map(async (url) => ({ where: `metrics ${url}`, content: await (await fetch(`${url}/metrics`)).text() })));
}

/** Every mail that was sent, with its headers and envelope. */
export function mailsOf({ mailSink }: Deployment): Sample[] {
  return mailSink.mails().map((mail) => ({ where: 'mail', content: JSON.stringify(mail) }));
}
