import { pinKey, retireKey, revokeKey } from '@custodian/contracts';
import { isNamedRightly } from '@custodian/interchange';
import type { Tx } from '@custodian/messaging';
import { type CallOf, Commands } from '@custodian/operations';
import { unacceptable } from '@custodian/platform';
import { Injectable } from '@nestjs/common';
import type { Custodian } from './custodian';
import { Custodians } from './custodians.repository';
import { withEnd, withKey, withRevoked } from './keys';

/** The keys that prove who another authority is: pinned, ended and revoked by people. */
@Injectable()
export class PinnedKeys {
  constructor(
    private readonly commands: Commands,
    private readonly custodians: Custodians,
  ) {}

  async pin(call: CallOf<typeof pinKey>) {
    const { code, key } = call.input;
    const named = await isNamedRightly(key);
    return this.commands.run(pinKey, call, {
      load: (tx) => this.custodians.get(code, tx.session),
      work: (tx, before) => {
        if (!named) throw notItsThumbprint();
        return this.keep(tx, withKey(before, key, { now: tx.now }), key.kid);
      },
    });
  }

  retire(call: CallOf<typeof retireKey>) {
    const { code, kid, until } = call.input;
    return this.commands.run(retireKey, call, {
      load: (tx) => this.custodians.get(code, tx.session),
      work: (tx, before) => this.keep(tx, withEnd(before, kid, until), kid),
    });
  }

  revoke(call: CallOf<typeof revokeKey>) {
    const { code, kid, reason } = call.input;
    return this.commands.run(revokeKey, call, {
      load: (tx) => this.custodians.get(code, tx.session),
      work: async (tx, before) => {
        const { output, concerns } = await this.keep(tx, withRevoked(before, kid, tx.now), kid);
        return { output, concerns: { ...concerns, freeText: reason } };
      },
    });
  }

  private async keep(tx: Tx, custodian: Custodian, kid: string) {
    await this.custodians.change(custodian, tx.session);
    return { output: custodian, concerns: { resourceId: `${custodian.code}/${kid}` } };
  }
}

/** 422: what was given as a key's name is not its thumbprint. */
export function notItsThumbprint() {
  return unacceptable('key-not-its-thumbprint', 'A key is named by its thumbprint (RFC 7638); this one is not.');
}
