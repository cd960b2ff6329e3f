import { randomUUID } from 'node:crypto';
import { type DispatchHead, encryptContent, encryptionKeyOf, generateKeys, type KeysOf, openDispatch, type Opened, type OwnKeys, type PinnedKey, type Refused, sealDispatch, signDispatch } from '@custodian/interchange';
import { Mailbox, type MailboxMessage } from '@custodian/messaging';

/** An authority as far as the interchange is concerned: its code and its keys. */
export interface CorrespondentKeys {
  readonly code: string;
  readonly own: OwnKeys;
  readonly keys: readonly PinnedKey[];
}

/** New ones, good since long ago. */
export async function correspondentKeys(code: string, alg?: 'EdDSA' | 'ES256'): Promise<CorrespondentKeys> {
  const { own, published } = await generateKeys(code, new Date('2000-01-01T00:00:00Z'), alg);
  return { code, own, keys: published };
}

export interface Sealed {
  readonly id: string;
  readonly jws: string;
  readonly head: DispatchHead;
  readonly body: string;
}

interface Situation {
  readonly url: string;
  readonly keysOf: KeysOf;
  readonly clock?: () => Date;
  /** Whether it answers a message with its receipt, each time it comes. */
  readonly answers?: boolean;
}

/** The least there can be at an authority's end: it signs, encrypts, sends, opens what comes, and keeps each once by its id. It has no memory but its own. */
export class Correspondent {
  /** Messages, once each, in the order in which they came. */
  readonly opened: (Opened & { readonly at: number })[] = [];
  /** Whatever came, as often as it came. */
  arrivals = 0;
  readonly refused: Refused[] = [];
  /** When the receipt of a message came first, by the message's id; by the process's own clock, in milliseconds. */
  readonly receipts = new Map<string, number>();
  readonly undelivered: Opened[] = [];
  private readonly awaited = new Map<string, () => void>();
  private readonly seen = new Set<string>();
  private readonly seqs = new Map<string, number>();
  private readonly receiptIds = new Map<string, string>();
  private mailbox: Mailbox | undefined;

  constructor(
    readonly keys: CorrespondentKeys,
    private readonly situation: Situation,
  ) {}

  get code(): string {
    return this.keys.code;
  }

  /** Goes online; what waits in its mailbox comes. */
  async online(): Promise<void> {
    const nothing = (): void => undefined;
    const door = { queue: 'mailbox', prefetch: 64, receive: (message: MailboxMessage) => this.receive(message.content) };
    this.mailbox = new Mailbox({ name: this.code, url: this.situation.url, door, returned: nothing, connected: nothing, lost: nothing });
    await this.mailbox.start();
    if (!this.mailbox.up) throw new Error(`${this.code} does not reach its mailbox`);
  }

  async offline(): Promise<void> {
    await this.mailbox?.stop();
  }

  headTo(to: string, given: Partial<DispatchHead> = {}): DispatchHead {
    const seq = (this.seqs.get(to) ?? 0) + 1;
    this.seqs.set(to, seq);
    return { id: randomUUID(), from: this.code, to, kind: 'message', seq, attempt: 1, sentAt: this.now().toISOString(), urgent: false, ...given };
  }

  /** Encrypts and signs a message. */
  async seal(to: string, content: unknown, given: Partial<DispatchHead> = {}): Promise<Sealed> {
    const head = this.headTo(to, given);
    const toKey = encryptionKeyOf(this.situation.keysOf(to), this.now());
    if (toKey === undefined) throw new Error(`no key of ${to}`);
    const body = await encryptContent(head, content, toKey);
    return { id: head.id, jws: await signDispatch(head, body, this.keys.own), head, body };
  }

  /** Puts whatever it is into `outbound`; resolves once the broker has it safe. */
  async write(dispatch: string | Buffer, messageId: string = randomUUID()): Promise<void> {
    if (this.mailbox === undefined) throw new Error(`${this.code} is offline`);
    await this.mailbox.send({ exchange: 'outbound', routingKey: 'outbound', messageId, body: typeof dispatch === 'string' ? Buffer.from(dispatch, 'latin1') : dispatch });
  }

  async send(to: string, content: unknown, given: Partial<DispatchHead> = {}): Promise<Sealed> {
    const sealed = await this.seal(to, content, given);
    await this.write(sealed.jws, sealed.id);
    return sealed;
  }

  /** Resolves when the receipt of a message has come; asked for before it is sent. */
  receiptOf(id: string): Promise<void> {
    return new Promise((resolve) => { this.awaited.set(id, resolve); });
  }

  /** The same dispatch once more, signed anew. */
  async again({ head, body }: Sealed, attempt: number): Promise<void> {
    await this.write(await signDispatch({ ...head, attempt, sentAt: this.now().toISOString() }, body, this.keys.own), head.id);
  }

  private async receive(dispatch: Buffer): Promise<void> {
    this.arrivals += 1;
    const result = await openDispatch(dispatch.toString('latin1'), { me: this.code, keysOf: this.situation.keysOf, own: this.keys.own, now: this.now() });
    if ('refused' in result) {
      this.refused.push(result);
      return;
    }
    const { head } = result;
    if (head.kind === 'receipt' && head.of !== undefined) this.receipted(head.of);
    if (head.kind === 'undelivered' && !this.seen.has(head.id)) this.undelivered.push(result);
    if (head.kind === 'message' && !this.seen.has(head.id)) this.opened.push({ ...result, at: performance.now() });
    this.seen.add(head.id);
    if (head.kind === 'message' && this.situation.answers === true) await this.answer(head);
  }

  private receipted(of: string): void {
    if (!this.receipts.has(of)) this.receipts.set(of, performance.now());
    this.awaited.get(of)?.();
    this.awaited.delete(of);
  }

  /** The receipt of one message is always the same dispatch, one attempt higher each time. */
  async answer({ id: of, from, urgent }: DispatchHead): Promise<void> {
    const id = this.receiptIds.get(of) ?? randomUUID();
    this.receiptIds.set(of, id);
    const receipt: DispatchHead = { id, from: this.code, to: from, kind: 'receipt', of, attempt: this.arrivals, sentAt: this.now().toISOString(), urgent };
    await this.write(await sealDispatch(receipt, undefined, this.keys.own, undefined), id);
  }

  private now(): Date {
    return this.situation.clock?.() ?? new Date();
  }
}
