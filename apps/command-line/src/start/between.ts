import { interchangeCode } from '@custodian/interchange';
import type { AuthoritySpec } from '../deployment/authority-spec';
import { ensureInterchangeKeys, routerKeys } from '../deployment/interchange/interchange-keys';
import { mailboxUrls } from '../deployment/interchange/prepare-interchange';
import { type Interchange, startInterchange } from '../deployment/interchange/start-interchange';
import { passwordsFileOf } from '../deployment/privileges/passwords';
import { stateFile } from '../project';
import type { Backing } from './backing';
import { once, type Once } from './once';
import type { Undo } from './undo';

/** What the authorities of this machine have between them. */
export interface Between {
  readonly interchange: Once<Interchange>;
  /** How an authority reaches its mailbox, also before the broker serves. */
  readonly mailboxOf: (code: string) => Promise<NonNullable<AuthoritySpec['interchange']>>;
}

/** The interchange of these authorities, on the same servers as theirs. */
export function between(codes: readonly string[], { backing, built, undo }: { readonly backing: Backing; readonly built: Once<unknown>; readonly undo: Undo }): Between {
  return {
    interchange: once(async () => {
      const [mongo, rabbit, keys] = await Promise.all([backing.mongo(), backing.rabbit(), Promise.all(codes.map((code) => ensureInterchangeKeys(code))), built()]);
      const authorities = codes.map((code, index) => ({ code, keys: keys[index]?.published ?? [] }));
      const interchange = await startInterchange({ rabbit, mongo, authorities, logFolder: stateFile('logs', interchangeCode) });
      await undo.note(1, interchange.stop);
      return interchange;
    }),
    mailboxOf: async (code) => {
      const [broker, own, router] = await Promise.all([backing.broker(), ensureInterchangeKeys(code), routerKeys(interchangeCode)]);
      return { url: mailboxUrls(broker, passwordsFileOf(interchangeCode), codes)(code), keysFile: own.ownFile, routerKeysFile: router.publishedFile };
    },
  };
}
