import { currentOf, isOurs, type Ledger, offersTo, openHandoverOf, undertakingsOf } from './ledger';

/** What a screen says of who holds the child, in between as well. */
export type Shown =
  | { readonly says: 'ours'; readonly since: Date }
  | { readonly says: 'ours-offered' | 'ours-undertaken-by-them'; readonly since: Date; readonly with: string; readonly handoverId: string }
  | { readonly says: 'theirs' | 'theirs-as-told'; readonly since: Date; readonly with: string }
  | { readonly says: 'theirs-offered-to-us' | 'theirs-ours-once-they-let-go'; readonly since: Date; readonly with: string; readonly handoverId: string }
  | { readonly says: 'nobody-has-to' };

/** What this side's screen says now. `theirs-ours-once-they-let-go`: act as the one responsible, the other may have let go already. */
export function shown(ledger: Ledger): Shown {
  const current = currentOf(ledger);
  if (!current) return { says: 'nobody-has-to' };
  const since = current.from;
  if (isOurs(ledger)) {
    const open = openHandoverOf(ledger);
    if (!open) return { says: 'ours', since };
    return { says: open.state === 'offered' ? 'ours-offered' : 'ours-undertaken-by-them', since, with: open.to, handoverId: open.handoverId };
  }
  const bound = undertakingsOf(ledger).at(-1);
  if (bound) return { says: 'theirs-ours-once-they-let-go', since, with: bound.from, handoverId: bound.handoverId };
  const offered = offersTo(ledger).at(-1);
  if (offered) return { says: 'theirs-offered-to-us', since, with: offered.from, handoverId: offered.handoverId };
  return { says: current.inWriting === undefined ? 'theirs-as-told' : 'theirs', since, with: current.custodian };
}
