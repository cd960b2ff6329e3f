import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { root } from '../project';

const nestCli = z.object({ projects: z.record(z.string(), z.object({ type: z.string() })) });

/** The router between authorities: an app of its own deployment. */
export const interchangeApp = 'interchange';

/** The services and the gateway: the apps of one authority. */
export function appNames(): string[] {
  return allApps().filter((app) => app !== interchangeApp);
}

/** Every app that is built, as the Nest workspace lists them. */
export function allApps(): string[] {
  const { projects } = nestCli.parse(JSON.parse(readFileSync(join(root, 'nest-cli.json'), 'utf8')));
  return Object.entries(projects).filter(([, project]) => project.type === 'application').map(([name]) => name);
}

/** The file that runs an app once it is built. */
export function builtMain(app: string): string {
  return join(root, 'dist', 'apps', app, 'main.js');
}

/** What a service is about: `enquiry` of `enquiry-service`. Names its database and its address setting. */
export function subjectOf(app: string): string {
  return app.replace(/-service$/, '');
}

/** The database a service of an authority has to itself. */
export function databaseOf(authority: string, service: string): string {
  return `${authority}_${subjectOf(service)}`;
}
