import type { FaultKind, Verdict } from '@custodian/audit';
import { inColumns } from '../bench/columns';

/** How each fault is said. */
const said: Readonly<Record<FaultKind, string>> = {
  'no-key': 'no public key of this service is known, so no head of it can be trusted',
  'entry-altered': 'the entry is not what was chained',
  'entry-missing': 'the entry is gone',
  'entry-twice': 'two entries have this number',
  'entry-out-of-place': 'the entry does not follow the one before it',
  'entry-outside': 'there are entries that are not in the chain',
  'tail-cut': 'a signed head says that the chain went so far, and it ends before',
  rewritten: 'the entry is not the one that was signed',
  'head-forged': 'the head is not signed by a key of this service for this chain',
  'head-changed': 'the head and its copy are not the same',
  'head-missing-here': 'a head that was copied is gone from the service’s database',
  'head-missing-there': 'a head that was copied is gone from its other place',
  'heads-late': 'no head that covers this has reached the other place for too long',
  'pending-late': 'entries have waited too long to come into the chain',
  'text-altered': 'what was typed is not what was hashed',
  'text-missing': 'what was typed is gone, and no entry says that it was erased',
};

/** One line for each service: how much was read, and whether it is whole. */
export function verdictLines(verdicts: readonly Verdict[]): string[] {
  const counts = inColumns(verdicts.map(({ chain, entries, heads, pending, texts }) => [
    chain, `${entries} entries`, `${heads} heads`, `${pending} pending`, `${texts.whole} texts`, `${texts.erased} erased`, `${texts.unopened} not opened`,
  ]));
  return verdicts.map((verdict, index) => `${counts[index] ?? ''}   ${ending(verdict)}`);
}

function ending({ fault }: Verdict): string {
  if (!fault) return 'whole';
  return fault.seq === undefined ? `WRONG: ${said[fault.kind]}` : `WRONG at ${fault.seq}: ${said[fault.kind]}`;
}
