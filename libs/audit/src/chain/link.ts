import { createHash } from 'node:crypto';
import type { KeptEntry } from '../entry';
import { canonical } from './canonical';

/** Where a chain ends: the number and hash of its last entry. */
export interface End {
  readonly seq: number;
  readonly hash: string;
}

/** An entry in its chain. `hash` is over all else of it. */
export interface ChainedEntry extends KeptEntry, End {
  /** The hash of the entry before. */
  readonly prev: string;
  /** The real time at which it came into the chain, not the test clock's. */
  readonly chainedAt: Date;
}

/** Which chain a service of an authority keeps: `northmoor/enquiry-service`. */
export function chainName(authority: string, service: string): string {
  return `${authority}/${service}`;
}

/** What the first entry of a chain follows: nothing, under the chain's own name, so that no chain can stand in for another. */
export function beginningOf(chain: string): End {
  return { seq: 0, hash: sha256(['custodian-audit-chain-1', chain]) };
}

/** The entry as it follows the end of its chain. */
export function linkedTo(end: End, entry: KeptEntry, chainedAt: Date): ChainedEntry {
  const link = { ...entry, seq: end.seq + 1, prev: end.hash, chainedAt };
  return { ...link, hash: hashOf(link) };
}

/** SHA-256, in hexadecimal, over the canonical form of everything an entry holds but its hash. Throws a TypeError where it holds what no entry does. */
export function hashOf(link: Omit<ChainedEntry, 'hash'>): string {
  return sha256(['custodian-audit-entry-1', link]);
}

function sha256(value: unknown): string {
  return createHash('sha256').update(canonical(value), 'utf8').digest('hex');
}
