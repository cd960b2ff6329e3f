import { strong } from '@custodian/platform';
import type { mongo } from 'mongoose';
import type { AuditStore } from '../audit-store';
import { canonical } from '../chain/canonical';
import type { Head, HeadCopy, HeadRow } from '../heads/head';
import { signatureHolds } from '../heads/signing-key';
import { wrong } from './fault';
import { HeadsAlong } from './heads-along';
import type { PublicKeys } from './public-keys';

/** Both places that keep a chain's heads, and who may have signed them. */
export interface HeadPlaces {
  readonly chain: string;
  readonly store: AuditStore;
  readonly copies: mongo.Collection<HeadCopy>;
  readonly keys: PublicKeys;
}

const inOrder = { _id: 1 } as const;

/** Holds the heads of both places against the chain and against each other, as the chain is read. */
export class HeadCheck {
  /** How many heads of the other place held. */
  count = 0;

  private constructor(
    private readonly places: HeadPlaces,
    private readonly here: HeadsAlong<HeadRow>,
    private readonly there: HeadsAlong<HeadCopy>,
    /** The number of the last copy when the check began: no head after it is asked for there. */
    readonly lastCopy: number,
  ) {}

  /** To be opened before the chain's end is read: a head that exists by then is of an entry that does. */
  static async open(places: HeadPlaces): Promise<HeadCheck> {
    const { store, copies } = places;
    const notNumbered = { $nor: [{ _id: { $gte: 1 } }] };
    const odd = (await store.heads.countDocuments(notNumbered)) + (await copies.countDocuments(notNumbered, strong));
    if (odd > 0) wrong('head-forged');
    const lastHere = (await store.heads.findOne({}, { sort: { _id: -1 } }))?._id ?? 0;
    const lastCopy = (await copies.findOne({}, { ...strong, sort: { _id: -1 } }))?._id ?? 0;
    const here = store.heads.find({ _id: { $lte: Math.max(lastHere, lastCopy) } }, { sort: inOrder });
    return new HeadCheck(places, new HeadsAlong(here), new HeadsAlong(copies.find({ _id: { $lte: lastCopy } }, { ...strong, sort: inOrder })), lastCopy);
  }

  /** Takes the heads up to a number of the chain along: those of its entry must be of this hash. */
  async at(seq: number, hash: string | undefined): Promise<void> {
    for (;;) {
      const [here, there] = [await this.here.upTo(seq), await this.there.upTo(seq)];
      if (!here && !there) return;
      for (const head of [here, there]) if (head) this.holds(head, seq, hash);
      if (!there) await this.copied(here);
      else if (!here) await this.kept(there);
      else if (formOf(here) !== formOf(there)) wrong('head-changed', seq);
      if (there) this.count += 1;
    }
  }

  /** After the last entry: a head that is left is of one that is gone. */
  end(): Promise<void> {
    return this.at(Number.MAX_SAFE_INTEGER, undefined);
  }

  private holds(head: HeadCopy, seq: number, hash: string | undefined): void {
    const key = this.places.keys.get(head.keyId);
    if (head._id !== head.seq || head.chain !== this.places.chain || !key || !signatureHolds(head, key)) wrong('head-forged', head._id);
    if (hash === undefined) wrong('tail-cut', head.seq);
    if (head.seq !== seq) wrong('head-forged', head._id);
    if (head.hash !== hash) wrong('rewritten', seq);
  }

  /** A head that is only here: fine where it was not copied yet. */
  private async copied(head: HeadRow | undefined): Promise<void> {
    if (!head || (!head.copied && head._id > this.lastCopy)) return;
    // It may have come there since the copies were asked for.
    if (!(await this.places.copies.findOne({ _id: head._id }, strong))) wrong('head-missing-there', head.seq);
  }

  private async kept(head: HeadCopy): Promise<void> {
    if (!(await this.places.store.heads.findOne({ _id: head._id }))) wrong('head-missing-here', head.seq);
  }
}

function formOf({ chain, seq, hash, at, keyId, signature }: Head): string {
  return canonical({ chain, seq, hash, at, keyId, signature });
}
