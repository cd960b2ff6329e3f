import { readFileSync, statSync } from 'node:fs';
import { type OwnKeys, parseOwnKeys, type PinnedKey, publishedKeys } from '@custodian/interchange';
import { WrongSetting } from '@custodian/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { settings } from '../../settings';

/** A file as it was read, and when it had been written. */
interface Read<T> {
  readonly at: number;
  readonly value: T;
}

/** Our own private keys for the interchange, and its public ones: two files, read anew when they change. One that cannot be read any more leaves what was read before. */
@Injectable()
export class InterchangeKeys implements OnModuleInit {
  private ownRead: Read<OwnKeys> | undefined;
  private routerRead: Read<readonly PinnedKey[]> | undefined;

  /** Throws `WrongSetting` where there is an interchange and the files are not there, or are not ours. */
  onModuleInit(): void {
    if (settings.INTERCHANGE_URL === undefined) return;
    if (this.own()?.authority !== settings.AUTHORITY) throw new WrongSetting('INTERCHANGE_KEYS', 'not a file with the keys of this authority');
    if (this.router().length === 0) throw new WrongSetting('INTERCHANGE_ROUTER_KEYS', 'not a file with the public keys of the interchange');
  }

  /** Undefined where there is no interchange. */
  own(): OwnKeys | undefined {
    this.ownRead = again(settings.INTERCHANGE_KEYS, this.ownRead, parseOwnKeys);
    return this.ownRead?.value;
  }

  /** What the interchange itself signs with. */
  router(): readonly PinnedKey[] {
    this.routerRead = again(settings.INTERCHANGE_ROUTER_KEYS, this.routerRead, (text) => publishedKeys.parse(JSON.parse(text)).keys);
    return this.routerRead?.value ?? [];
  }
}

function again<T>(path: string | undefined, before: Read<T> | undefined, parse: (text: string) => T): Read<T> | undefined {
  if (path === undefined) return undefined;
  try {
    const at = statSync(path).mtimeMs;
    return before?.at === at ? before : { at, value: parse(readFileSync(path, 'utf8')) };
  } catch {
    return before;
  }
}
