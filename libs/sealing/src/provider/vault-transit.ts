import { setTimeout as wait } from 'node:timers/promises';
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { keyBytes } from '../cipher';
import type { KeyProvider } from './key-provider';
import { keysUnavailable } from './keys-unavailable';

/** Where the key management service is, which of its keys is ours, and where our token for it lies. */
export interface VaultSettings {
  readonly url: string;
  readonly mount: string;
  readonly keyName: string;
  readonly tokenFile: string;
}

const longestMs = 2_000;
const pausesMs = [100, 400];

const Generated = z.object({ data: z.object({ plaintext: z.base64(), ciphertext: z.string().startsWith('vault:') }) });
const Opened = z.object({ data: z.object({ plaintext: z.base64() }) });
const Rewrapped = z.object({ data: z.object({ ciphertext: z.string().startsWith('vault:') }) });

/** A key management service that speaks the Transit protocol of HashiCorp Vault; the key there is a derived one, so that contexts count. Key-encryption keys never leave it. */
export class VaultTransit implements KeyProvider {
  constructor(private readonly settings: VaultSettings) {}

  async generate(context: string) {
    const { data } = await this.ask('datakey/plaintext', { context: base64(context), bits: keyBytes * 8 }, Generated);
    return { secret: Buffer.from(data.plaintext, 'base64'), wrapped: data.ciphertext };
  }

  async unwrap(wrapped: string, context: string): Promise<Buffer> {
    const { data } = await this.ask('decrypt', { ciphertext: wrapped, context: base64(context) }, Opened);
    return Buffer.from(data.plaintext, 'base64');
  }

  async rewrap(wrapped: string, context: string): Promise<string> {
    const { data } = await this.ask('rewrap', { ciphertext: wrapped, context: base64(context) }, Rewrapped);
    return data.ciphertext;
  }

  /** Asks once more, and once more, where asking again may help; a refusal is final. */
  private async ask<S extends z.ZodType>(what: string, body: object, answer: S): Promise<z.output<S>> {
    for (const pause of [...pausesMs, undefined]) {
      const said = await this.askOnce(what, body).catch(() => undefined);
      const parsed = said?.ok ? answer.safeParse(await said.json().catch(() => undefined)) : undefined;
      if (parsed?.success) return parsed.data;
      const final = said !== undefined && said.status < 500 && said.status !== 429 && said.status !== 412;
      if (final || pause === undefined) break;
      await wait(pause);
    }
    throw keysUnavailable();
  }

  private async askOnce(what: string, body: object): Promise<Response> {
    const { url, mount, keyName, tokenFile } = this.settings;
    const token = (await readFile(tokenFile, 'utf8')).trim();
    return fetch(new URL(`/v1/${mount}/${what}/${keyName}`, url), {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-vault-token': token },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(longestMs),
      redirect: 'error',
    });
  }
}

function base64(text: string): string {
  return Buffer.from(text, 'utf8').toString('base64');
}
