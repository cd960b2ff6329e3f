import type { ServerProcess } from '../process/server-process';

/** A server the system stands on, wherever it came from. */
export interface BackingServer {
  readonly url: string;
  /** One line: what was taken, and why. */
  readonly reason: string;
  /** The process, when it is a private one: `pid`, `kill()`, `restart()`, `pause()`, `resume()`. */
  readonly process?: ServerProcess;
  /** Ends what was started for us; a server given by its URL is left as it is. */
  readonly stop: () => Promise<void>;
}

/** The addresses of a broker. */
export interface Broker {
  readonly url: string;
  /** Address of the management API with user and password; without it no vhosts can be made. */
  readonly managementUrl?: string;
}

export interface RabbitServer extends BackingServer, Broker {
  readonly prometheusUrl?: string;
}

/** A private server, which tests may kill: a process of ours on a free port with data of its own. */
export type Private<T extends BackingServer> = T & { readonly process: ServerProcess };

/** A server before it is said why it was taken. */
export type Served<T extends BackingServer = BackingServer> = Omit<T, 'reason'>;

/** What a server shows to whoever connects: PEM files. */
export interface ServerCertificate {
  readonly cert: string;
  readonly key: string;
  /** Of the authority that signed it. */
  readonly ca: string;
}

export interface BackingOptions {
  /** Folder whose data outlives the run; without it the server is a temporary one, for tests. */
  readonly keep?: string;
  /** Folder of the servers' logs; without it they lie beside the data. */
  readonly logFolder?: string;
  /** Where the URLs are looked for; the process's own environment if not said. */
  readonly environment?: NodeJS.ProcessEnv;
  /** Told the broker's addresses as soon as they are known, which may be seconds before it serves. */
  readonly announce?: (broker: Broker) => void;
  /** A private server with a certificate takes connections over TLS only. */
  readonly tls?: ServerCertificate;
  /** Told what is being fetched or installed, as it may take a while. */
  readonly report?: (text: string) => void;
}
