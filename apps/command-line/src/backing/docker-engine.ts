import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../process/free-port';
import { mustRun, runCommand } from '../process/run-command';
import { root } from '../project';

/** A project of our own, apart from what `docker compose up` starts by hand in this folder. */
const ownProject = ['compose', '--project-name', 'custodian-start'];

let asked: Promise<boolean> | undefined;

/** Whether a Docker engine really answers: a `docker` command alone is not enough. */
export function hasDockerEngine(): Promise<boolean> {
  asked ??= runCommand('docker', ['info', '--format', '{{.ServerVersion}}'], { limit: 10_000 })
    .then(({ code, stdout }) => code === 0 && stdout.trim() !== '');
  return asked;
}

export interface ComposeService {
  /** Host port taken for each setting. */
  readonly ports: Readonly<Record<string, number>>;
  readonly stop: () => Promise<void>;
}

/**
 * Starts one service of docker-compose.yml and waits until it is healthy; its volume stays when it is stopped.
 * `ports` names the settings of the file that take a host port, with the port wished for; `settings` are its other ones.
 */
export async function startComposeService(
  service: string, ports: Readonly<Record<string, number>>, settings: Readonly<Record<string, string>> = {},
): Promise<ComposeService> {
  const taken: Record<string, number> = {};
  for (const [setting, wished] of Object.entries(ports)) taken[setting] = await freePort(wished);
  const texts = Object.fromEntries(Object.entries(taken).map(([name, port]) => [name, String(port)]));
  const env = { ...process.env, ...settings, ...texts };
  await mustRun('docker', [...ownProject, 'up', '--detach', '--wait', service], { cwd: root, env });
  return {
    ports: taken,
    stop: async () => { await mustRun('docker', [...ownProject, 'rm', '--stop', '--force', service], { cwd: root, env }); },
  };
}

/** Ends what `start` had started in Docker, if anything; volumes stay, and so does a set that was started by hand. */
export async function endComposeServices(): Promise<void> {
  if (await hasDockerEngine()) await mustRun('docker', [...ownProject, 'down'], { cwd: root });
}

export interface Container {
  readonly host: string;
  readonly port: (inside: number) => number;
  readonly until: (probe: () => Promise<unknown>) => Promise<void>;
  readonly stop: () => Promise<void>;
}

interface ContainerSpec {
  readonly ports: readonly number[];
  readonly entrypoint?: readonly string[];
  readonly command?: readonly string[];
  readonly settings?: Readonly<Record<string, string>>;
  /** The line of its log that says it takes connections. */
  readonly log: RegExp;
}

/** Starts a container for tests; it is removed even if this process dies. */
export async function startContainer(image: string, spec: ContainerSpec): Promise<Container> {
  const { GenericContainer, Wait } = await import('testcontainers');
  const wanted = new GenericContainer(image)
    .withExposedPorts(...spec.ports)
    .withEnvironment({ ...spec.settings })
    .withWaitStrategy(Wait.forLogMessage(spec.log));
  if (spec.entrypoint !== undefined) wanted.withEntrypoint([...spec.entrypoint]);
  if (spec.command !== undefined) wanted.withCommand([...spec.command]);
  const started = await wanted.start();
  return {
    host: started.getHost(),
    port: (inside) => started.getMappedPort(inside),
    until: untilItHolds,
    stop: async () => { await started.stop(); },
  };
}

async function untilItHolds(probe: () => Promise<unknown>): Promise<void> {
  const end = Date.now() + 60_000;
  for (;;) {
    try {
      await probe();
      return;
    } catch (error) {
      if (Date.now() > end) throw error;
      await sleep(100);
    }
  }
}
