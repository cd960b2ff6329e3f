import { createHmac } from 'node:crypto';
import { Log, Problem } from '@custodian/platform';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { decrypt, encrypt } from './cipher';
import { type DataKey, KeyRing } from './keys/key-ring';
import { type Belonging, Sealed } from './sealed';
import { withoutTexts, withTexts } from './texts';

const Texts = z.array(z.tuple([z.string(), z.unknown()]));

/** Bytes of a blind index: two values meet by chance in one of 2^128. */
const indexBytes = 16;

/** Makes blind indices under every key now in use, newest first. */
export interface Blinding {
  (index: string, value: string): [string, ...string[]];
  /** The versions of those keys, newest first. */
  readonly versions: readonly number[];
}

/** Seals text to the place it belongs to, and makes the blind indices that equality is looked for by. Throws 503 keys-unavailable where a key is needed that is not at hand. */
@Injectable()
export class Sealing {
  constructor(
    private readonly keys: KeyRing,
    private readonly log: Log,
  ) {}

  async seal(text: string, belonging: Belonging): Promise<Sealed> {
    return (await this.sealer())(text, belonging);
  }

  /** Seals many texts at once, with the key of this moment. */
  async sealer(): Promise<(text: string, belonging: Belonging) => Sealed> {
    const key = await this.keys.toSeal();
    return (text, belonging) => {
      const made = encrypt(key.secret, Buffer.from(text, 'utf8'), boundTo(key.id, belonging));
      return { v: 1, key: key.id, iv: made.iv.toString('base64'), tag: made.tag.toString('base64'), text: made.text.toString('base64') };
    };
  }

  /** Opens what was sealed here for this very place. Throws 500 sealed-text-refused for anything else, and says so in the log by ids. */
  async open(sealed: unknown, belonging: Belonging): Promise<string> {
    const parsed = Sealed.safeParse(sealed);
    if (!parsed.success) throw this.refusal('not-sealed', belonging);
    const key = await this.keys.toOpen(parsed.data.key);
    if (!key) throw this.refusal('key-unknown', belonging);
    const [iv, tag, text] = [parsed.data.iv, parsed.data.tag, parsed.data.text].map((part) => Buffer.from(part, 'base64'));
    try {
      if (!iv || !tag || !text) throw new Error('incomplete');
      return decrypt(key.secret, { iv, tag, text }, boundTo(key.id, belonging)).toString('utf8');
    } catch {
      throw this.refusal('moved-or-damaged', belonging);
    }
  }

  /** The same text sealed anew, under the key of now. */
  async again(sealed: unknown, belonging: Belonging): Promise<Sealed> {
    return this.seal(await this.open(sealed, belonging), belonging);
  }

  /** A value as it is kept and looked for where only equality matters: one blind index for each key now in use, newest first, such as `v2.…`. */
  async blind(index: string, value: string): Promise<[string, ...string[]]> {
    return (await this.blinding())(index, value);
  }

  /** The same for many values at once. */
  async blinding(): Promise<Blinding> {
    const [newest, ...others] = await this.keys.toIndex();
    const under = ({ version, secret }: DataKey, index: string, value: string) => `v${version}.${hmac(secret, index, value)}`;
    const blind = (index: string, value: string): [string, ...string[]] => [under(newest, index, value), ...others.map((key) => under(key, index, value))];
    return Object.assign(blind, { versions: [newest, ...others].map(({ version }) => version) });
  }

  /** A plain value without the texts of these names, and those sealed together; to be stored side by side. */
  async sealTexts<T>(value: T, names: ReadonlySet<string>, belonging: Belonging): Promise<{ readonly rest: T; readonly texts: Sealed }> {
    const { rest, texts } = withoutTexts(value, names);
    return { rest, texts: await this.seal(JSON.stringify(texts), belonging) };
  }

  /** The value with its texts back. Throws as `open` does, also where only one of the texts is missing. */
  async openTexts<T>(value: T, names: ReadonlySet<string>, sealed: unknown, belonging: Belonging): Promise<T> {
    const texts = Texts.parse(JSON.parse(await this.open(sealed, belonging)));
    try {
      return withTexts(value, names, texts);
    } catch {
      throw this.refusal('text-missing', belonging);
    }
  }

  private refusal(reason: string, { of, field }: Belonging): Problem {
    this.log.error('sealing.refused', { reason, of, field });
    return new Problem(500, 'sealed-text-refused', 'Something sealed here is not what belongs here, so nothing is shown. It has been noted.');
  }
}

function boundTo(keyId: string, { of, field }: Belonging): string[] {
  return ['v1', keyId, of, field];
}

function hmac(secret: Buffer, index: string, value: string): string {
  return createHmac('sha256', secret).update(JSON.stringify([index, value])).digest().subarray(0, indexBytes).toString('base64url');
}
