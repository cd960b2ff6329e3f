import { recordCustodian } from '@custodian/contracts';
import { ensureInterchangeKeys, type KeyFiles } from '../../apps/command-line/src/deployment/interchange/interchange-keys';
import { enterCustodian } from '../../apps/command-line/src/made-up/custodians';
import { clientOf, somebody } from '../access/somebody';
import { ownName } from '../setup/own-deployment';
import { ownInterchange } from '../setup/own-interchange';
import { type Authority, ownAuthority } from './authority';

/** Two authorities at one interchange, each in the other's directory with its keys. */
export interface TwoAuthorities {
  readonly home: Authority;
  readonly away: Authority;
  readonly stop: () => Promise<void>;
}

/** In a test nobody waits a minute for what was not signed for. */
const hasty = { DISPATCH_RESEND_SECONDS: '1,2', DISPATCH_ASK_SECONDS: '1' };

/** Starts them, under one policy unless others are named; the caller stops them. */
export async function twoAuthorities(policies: { readonly home?: string; readonly away?: string } = {}): Promise<TwoAuthorities> {
  const codes = [ownName('northmoor'), ownName('eastvale')] as const;
  const keys = await Promise.all(codes.map((code) => ensureInterchangeKeys(code)));
  const interchange = await ownInterchange({ authorities: codes.map((code, index) => ({ code, keys: keys[index]?.published ?? [] })) });
  const start = (code: string, { ownFile }: KeyFiles, policy = 'england-2023') =>
    ownAuthority({ authority: code, policy, interchange: { url: interchange.urlOf(code), keysFile: ownFile, routerKeysFile: interchange.routerKeysFile }, extraEnv: hasty });
  const [one, other] = keys;
  if (!one || !other) throw new Error('no keys');
  const [home, away] = await Promise.all([start(codes[0], one, policies.home), start(codes[1], other, policies.away)]);
  await Promise.all([introduce(home, codes[1], other), introduce(away, codes[0], one)]);
  const stop = async (): Promise<void> => {
    await Promise.all([home.stop(), away.stop()]);
    await interchange.stop();
  };
  return { home, away, stop };
}

/** Enters another authority in the directory, and pins its keys. */
async function introduce({ deployment }: Authority, code: string, { published }: KeyFiles): Promise<void> {
  const custodian = await clientOf(deployment, somebody('custodian', { steppedUpAt: Math.floor(Date.now() / 1000) + 2 }));
  await enterCustodian(custodian, { ...recordCustodian.example.input, code, channel: 'interchange' }, published);
}
