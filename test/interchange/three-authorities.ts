import { interchangeCode, type PinnedKey } from '@custodian/interchange';
import { mongo } from 'mongoose';
import { Correspondent, type CorrespondentKeys, correspondentKeys } from '../../apps/command-line/src/bench/interchange/correspondent';
import { ownName } from '../setup/own-deployment';
import { ownInterchange } from '../setup/own-interchange';
import { mongodbUrl } from '../setup/servers';
import type { InterchangeSpec } from '../../apps/command-line/src/deployment/interchange/start-interchange';

export type OwnInterchange = Awaited<ReturnType<typeof ownInterchange>>;

/** Three authorities at an interchange of the test's own, each online. */
export interface ThreeAuthorities {
  readonly interchange: OwnInterchange;
  readonly a: Correspondent;
  readonly b: Correspondent;
  readonly c: Correspondent;
  /** What an authority knows of the others' keys; a test may change it. */
  readonly keys: Map<string, readonly PinnedKey[]>;
  readonly stop: () => Promise<void>;
}

type Options = Partial<Omit<InterchangeSpec, 'authorities'>> & {
  readonly clock?: () => Date;
  readonly answers?: boolean;
  /** What the interchange knows of the authorities' keys, where it is something else. */
  readonly known?: (keys: CorrespondentKeys) => readonly PinnedKey[];
  readonly parties?: readonly CorrespondentKeys[];
};

/** Keys for three authorities of names no other test uses. */
export function threeParties(): Promise<CorrespondentKeys[]> {
  return Promise.all([correspondentKeys(ownName('northmoor')), correspondentKeys(ownName('southvale'), 'ES256'), correspondentKeys(ownName('westhaven'))]);
}

export async function threeAuthorities({ clock, answers = true, known = ({ keys }) => keys, parties, ...spec }: Options = {}): Promise<ThreeAuthorities> {
  const all = parties ?? await threeParties();
  const interchange = await ownInterchange({ ...spec, authorities: all.map((party) => ({ code: party.code, keys: known(party) })) });
  const keys = new Map<string, readonly PinnedKey[]>([[interchangeCode, interchange.routerKeys], ...all.map((party) => [party.code, party.keys] as const)]);
  const [a, b, c] = all.map((party) => new Correspondent(party, { url: interchange.urlOf(party.code), keysOf: (code) => keys.get(code) ?? [], clock, answers }));
  if (a === undefined || b === undefined || c === undefined) throw new Error('three are needed');
  const stop = async (): Promise<void> => {
    await Promise.all([a, b, c].map((each) => each.offline()));
    await interchange.stop();
  };
  await Promise.all([a, b, c].map((each) => each.online()));
  return { interchange, a, b, c, keys, stop };
}

/** What a router keeps. */
export async function rowsOf(name: string, collection: 'ledger' | 'refusals'): Promise<mongo.Document[]> {
  const client = new mongo.MongoClient(mongodbUrl());
  try {
    return await client.db(name).collection(collection).find().toArray();
  } finally {
    await client.close();
  }
}
