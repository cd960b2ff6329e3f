import { announceKeys, keysAnnounced, type SaidIn } from '@custodian/contracts';
import { isNamedRightly } from '@custodian/interchange';
import type { Tx } from '@custodian/messaging';
import { type CallOf, Commands } from '@custodian/operations';
import { refused } from '@custodian/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Custodians } from '../../custodian/custodians.repository';
import { withAnnounced } from '../../custodian/keys';
import { notItsThumbprint } from '../../custodian/pinned-keys.usecase';
import { DispatchesIn } from '../incoming/dispatches-in.repository';
import { Receives, type SaidBy } from '../incoming/receives.usecase';
import { Dispatches } from '../outgoing/dispatches.usecase';

/** Pins what others announce. */
@Injectable()
export class ReceivedKeys {
  constructor(
    readonly custodians: Custodians,
    private readonly arrivals: DispatchesIn,
    private readonly receives: Receives,
  ) {}

  start(): void {
    this.receives.on(keysAnnounced, (tx, said, from) => this.pin(tx, said, from));
  }

  private async pin(tx: Tx, { keys }: SaidIn<typeof keysAnnounced>, { custodian, dispatchId, enteredBy }: SaidBy): Promise<void> {
    const named = await Promise.all(keys.map((key) => isNamedRightly(key)));
    // Nobody types in a key: it is pinned by who has proved themselves a second time.
    if (named.includes(false) || enteredBy !== undefined) throw notItsThumbprint();
    const signedWith = (await this.arrivals.find(custodian, dispatchId, tx.session))?.signedWith;
    const before = await this.custodians.get(custodian, tx.session);
    // Revoked between its coming and now: what was announced under it is not believed any more.
    if (signedWith === undefined || before.keys.find(({ kid }) => kid === signedWith)?.revokedAt !== undefined) throw refused('announced-under-a-revoked-key', 'The key this was signed with is revoked.');
    const after = withAnnounced(before, keys, { now: tx.now, announcedUnder: signedWith });
    if (after !== before) await this.custodians.change(after, tx.session);
  }
}

/** New keys: ours told to everybody, and theirs pinned because they were told under one that is good. */
@Injectable()
export class AnnouncedKeys implements OnModuleInit {
  constructor(
    private readonly commands: Commands,
    private readonly dispatches: Dispatches,
    private readonly received: ReceivedKeys,
  ) {}

  onModuleInit(): void {
    this.received.start();
  }

  async announce(call: CallOf<typeof announceKeys>) {
    const named = await Promise.all(call.input.keys.map((key) => isNamedRightly(key)));
    return this.commands.run(announceKeys, call, {
      work: async (tx) => {
        if (named.includes(false)) throw notItsThumbprint();
        const dispatchIds: string[] = [];
        for (const code of await this.received.custodians.codes('interchange', tx.session)) dispatchIds.push(await this.dispatches.send(tx, code, keysAnnounced, { keys: call.input.keys }));
        return { output: { dispatchIds }, concerns: {} };
      },
    });
  }
}
