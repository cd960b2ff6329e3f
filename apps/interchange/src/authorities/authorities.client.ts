import { readFileSync, unwatchFile, watchFile } from 'node:fs';
import { errorFields, Log, WrongSetting } from '@custodian/platform';
import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import { type Authority, keysIn, parseAuthorities } from './authorities-file';

export class AuthoritiesSettings {
  constructor(
    readonly file: string,
    readonly rereadMs: number,
    /** In production, unless the network is private. */
    readonly onlyOverTls: boolean,
  ) {}
}

/** Who has a mailbox here, and by which keys they sign: as their file says now. A file that cannot be read changes nothing. */
@Injectable()
export class Authorities implements BeforeApplicationShutdown {
  private known: ReadonlyMap<string, Authority>;
  private readonly listeners: (() => void)[] = [];
  private readonly reread = (): void => { this.readAgain(); };

  constructor(
    private readonly settings: AuthoritiesSettings,
    private readonly log: Log,
  ) {
    try {
      this.known = this.read();
    } catch (thrown) {
      throw new WrongSetting('INTERCHANGE_AUTHORITIES', thrown instanceof Error ? thrown.message : 'cannot be read');
    }
    watchFile(settings.file, { interval: settings.rereadMs, persistent: false }, this.reread);
    process.on('SIGHUP', this.reread);
  }

  get all(): readonly Authority[] {
    return [...this.known.values()];
  }

  has(code: string): boolean {
    return this.known.has(code);
  }

  keysOf(code: string): ReturnType<ReturnType<typeof keysIn>> {
    return keysIn(this.known)(code);
  }

  /** Told whenever the file has been read anew. */
  onChange(listener: () => void): void {
    this.listeners.push(listener);
  }

  beforeApplicationShutdown(): void {
    unwatchFile(this.settings.file, this.reread);
    process.off('SIGHUP', this.reread);
  }

  private read(): ReadonlyMap<string, Authority> {
    const read = parseAuthorities(readFileSync(this.settings.file, 'utf8'));
    if (this.settings.onlyOverTls && [...read.values()].some(({ url }) => !url.startsWith('amqps:'))) throw new Error('a vhost is not reached over TLS');
    return read;
  }

  private readAgain(): void {
    try {
      this.known = this.read();
    } catch (thrown) {
      this.log.error('interchange.authorities-not-read', errorFields(thrown));
      return;
    }
    this.log.info('interchange.authorities-read', { count: this.known.size });
    for (const listener of this.listeners) listener();
  }
}
