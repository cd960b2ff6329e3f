import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { json } from 'node:stream/consumers';
import { z } from 'zod';
import { type Certificate, httpServer, listening } from '../setup/http-server';

const Asked = z.object({ ciphertext: z.string().optional(), context: z.base64(), bits: z.number().optional() });

/** How the server misbehaves: it breaks the connection, never answers, or answers with a status. */
export type Fault = 'none' | 'breaks' | 'silent' | 429 | 500 | 503;

/** A key management service that answers as Vault's Transit engine does for one derived AES-256-GCM key: `datakey/plaintext`, `decrypt` and `rewrap`. */
export class VaultServer {
  readonly token = randomBytes(12).toString('hex');
  /** What was asked, in order: `datakey`, `decrypt`, `rewrap`. */
  readonly asked: string[] = [];
  fault: Fault = 'none';
  /** How many requests the fault hits; then it is over. */
  faults = Infinity;
  private readonly versions: Buffer[] = [randomBytes(32)];
  private oldest = 1;

  private constructor(
    readonly url: string,
    private readonly server: ReturnType<typeof httpServer>,
  ) {}

  static async start(certificate?: Certificate): Promise<VaultServer> {
    const server = httpServer(certificate);
    const vault = new VaultServer(await listening(server), server);
    server.on('request', (request: IncomingMessage, response: ServerResponse) => {
      void vault.answer(request).then(({ status, body }) => {
        if (status === 0) return body === 'breaks' ? response.destroy() : undefined;
        return response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
      });
    });
    return vault;
  }

  /** Makes a new version of the key, as `vault write -f transit/keys/…/rotate` does. */
  rotate(): void {
    this.versions.push(randomBytes(32));
  }

  /** Opens nothing older than this version any more, as `min_decryption_version` does. */
  retireBefore(version: number): void {
    this.oldest = version;
  }

  stop(): void {
    this.server.closeAllConnections();
    this.server.close();
  }

  private async answer(request: IncomingMessage): Promise<{ status: number; body: unknown }> {
    if (this.fault !== 'none' && this.faults > 0) {
      this.faults -= 1;
      return typeof this.fault === 'number' ? { status: this.fault, body: { errors: ['try again'] } } : { status: 0, body: this.fault };
    }
    if (request.headers['x-vault-token'] !== this.token) return { status: 403, body: { errors: ['permission denied'] } };
    const what = /^\/v1\/transit\/(datakey\/plaintext|decrypt|rewrap)\/records$/u.exec(request.url ?? '')?.[1];
    const body = Asked.safeParse(await json(request));
    if (request.method !== 'POST' || !what || !body.success) return { status: 400, body: { errors: ['missing \'context\' for key derivation'] } };
    this.asked.push(what.replace('/plaintext', ''));
    try {
      return { status: 200, body: { data: this.done(what, body.data) } };
    } catch {
      return { status: 400, body: { errors: ['cipher: message authentication failed'] } };
    }
  }

  private done(what: string, { ciphertext = '', context, bits = 256 }: z.output<typeof Asked>): object {
    if (what === 'decrypt') return { plaintext: this.open(ciphertext, context).toString('base64') };
    if (what === 'rewrap') return { ciphertext: this.wrap(this.open(ciphertext, context), context), key_version: this.versions.length };
    const plaintext = randomBytes(bits / 8);
    return { plaintext: plaintext.toString('base64'), ciphertext: this.wrap(plaintext, context), key_version: this.versions.length };
  }

  private wrap(plain: Buffer, context: string): string {
    const iv = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', this.derived(this.versions.length, context), iv);
    const text = Buffer.concat([iv, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
    return `vault:v${this.versions.length}:${text.toString('base64')}`;
  }

  private open(ciphertext: string, context: string): Buffer {
    const [, version = '0', packed = ''] = /^vault:v(\d+):(.+)$/u.exec(ciphertext) ?? [];
    if (Number(version) < this.oldest) throw new Error('ciphertext or signature version is disallowed by policy (too old)');
    const bytes = Buffer.from(packed, 'base64');
    const decipher = createDecipheriv('aes-256-gcm', this.derived(Number(version), context), bytes.subarray(0, 12));
    decipher.setAuthTag(bytes.subarray(-16));
    return Buffer.concat([decipher.update(bytes.subarray(12, -16)), decipher.final()]);
  }

  private derived(version: number, context: string): Buffer {
    return Buffer.from(hkdfSync('sha256', this.versions[version - 1] ?? Buffer.alloc(0), '', Buffer.from(context, 'base64'), 32));
  }
}
