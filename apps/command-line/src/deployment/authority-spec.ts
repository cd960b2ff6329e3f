import type { Broker } from '../backing/backing-server';

/** Which authority is started, and on which servers. */
export interface AuthoritySpec {
  /** Kebab code of the authority; it names the vhost and the databases, so tests that share servers take one each. */
  readonly authority: string;
  /** A preset's name or the path of a policy file. */
  readonly policy: string;
  readonly mongo: { readonly url: string };
  /** The services are started before the broker serves when `serving` says when it will. */
  readonly rabbit: Broker & { readonly serving?: Promise<unknown> };
  readonly redis: { readonly url: string };
  /** Its mailbox at an interchange, with its own user; none: what is to go to other authorities waits. */
  readonly interchange?: { readonly url: string; readonly keysFile: string; readonly routerKeysFile: string };
  /** Port of the gateway; any free one if not said. */
  readonly gatewayPort?: number;
  /** ISO instant at which the clock of all services starts. */
  readonly testClock?: string;
  /** Further settings for every service. */
  readonly extraEnv?: Readonly<Record<string, string>>;
  readonly logFolder: string;
}
