import { createPrivateKey, createPublicKey, createSecretKey, diffieHellman, hkdfSync, type KeyObject } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { WrongSetting } from '@custodian/platform';
import { z } from 'zod';

const Point = z.object({ kty: z.literal('OKP'), crv: z.enum(['Ed25519', 'X25519']), x: z.string() });
const Secret = Point.extend({ d: z.string() });
const Own = z.object({ name: z.string().min(1), sign: Secret, agree: Secret });
/** A party without a key to sign with calls for a person only with that person's own access token. */
const Others = z.record(z.string(), z.object({ sign: Point.optional(), agree: Point }));

/** Where a service's own keys are, and the public keys of everyone on the bus: two JSON files. */
export interface KeyFiles {
  readonly SERVICE_KEY: string;
  readonly SERVICE_KEYS: string;
}

/** The keys by which services know each other: Ed25519 to vouch for a person, X25519 to close what they say to each other. */
export class ServiceKeys {
  readonly name: string;
  readonly signing: KeyObject;
  private readonly agreeing: KeyObject;
  private readonly known = new Map<string, KeyObject>();

  constructor(
    own: z.output<typeof Own>,
    private readonly others: z.output<typeof Others>,
  ) {
    this.name = own.name;
    this.signing = createPrivateKey({ key: own.sign, format: 'jwk' });
    this.agreeing = createPrivateKey({ key: own.agree, format: 'jwk' });
  }

  /** Throws an error that names the setting whose file is missing or wrong, never what is in it. */
  static async read(files: KeyFiles): Promise<ServiceKeys> {
    return new ServiceKeys(await parsed('SERVICE_KEY', files.SERVICE_KEY, Own), await parsed('SERVICE_KEYS', files.SERVICE_KEYS, Others));
  }

  /** What a party's word for a person is checked with; undefined for a stranger and for who may not vouch. */
  verifying(name: string): KeyObject | undefined {
    const key = this.party(name)?.sign;
    return key && this.once(`sign ${name}`, () => createPublicKey({ key, format: 'jwk' }));
  }

  /** The secret this service and another have for what `from` says to `to`; undefined for a stranger. Nobody else can make it. */
  between(from: string, to: string): KeyObject | undefined {
    const other = this.party(from === this.name ? to : from)?.agree;
    if (!other) return undefined;
    return this.once(`${from} > ${to}`, () => {
      const agreed = diffieHellman({ privateKey: this.agreeing, publicKey: createPublicKey({ key: other, format: 'jwk' }) });
      return createSecretKey(Buffer.from(hkdfSync('sha256', agreed, '', `custodian bus ${from} > ${to}`, 32)));
    });
  }

  private party(name: string) {
    return Object.hasOwn(this.others, name) ? this.others[name] : undefined;
  }

  private once(label: string, make: () => KeyObject): KeyObject {
    const key = this.known.get(label) ?? make();
    this.known.set(label, key);
    return key;
  }
}

async function parsed<S extends z.ZodType>(setting: string, file: string, schema: S): Promise<z.output<S>> {
  try {
    return schema.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    throw new WrongSetting(setting, 'the file cannot be read or is not of the right form');
  }
}
