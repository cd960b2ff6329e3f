import { getResponsibility, type OutputOf } from '@custodian/contracts';
import { CallRefused } from '../../api/client';
import type { Side } from '../side';
import { until } from '../until';

type Says = OutputOf<typeof getResponsibility>['now']['says'];

/** Who holds the case, as a side says it of itself and the other. */
export function caseInWords(says: Says, me: Side, other: Side): string {
  switch (says) {
    case 'ours': return `${me.name} holds the case.`;
    case 'ours-offered': return `${me.name} holds the case, and has offered it to ${other.name}.`;
    case 'ours-undertaken-by-them': return `${me.name} holds the case until it lets go; ${other.name} has undertaken it.`;
    case 'theirs': return `${other.name} holds the case.`;
    case 'theirs-as-told': return `${other.name} holds the case, as it has told.`;
    case 'theirs-offered-to-us': return `${other.name} holds the case, and offers it to ${me.name}.`;
    case 'theirs-ours-once-they-let-go': return `${other.name} holds the case until it lets go; ${me.name} has undertaken it.`;
    case 'nobody-has-to': return 'Nobody has to hold the case any more.';
  }
}

/** Who holds the case of a child, once a side says so. */
export function heldOnce(me: Side, childId: string, says: Says): Promise<OutputOf<typeof getResponsibility>> {
  return until(`what ${me.name} is to say of who holds the case (${says})`, async () => {
    const told = await me.custodian.client.call(getResponsibility, { childId }).catch((thrown: unknown) => {
      if (thrown instanceof CallRefused && thrown.code === 'responsibility-not-known') return undefined;
      throw thrown;
    });
    return told?.now.says === says ? told : undefined;
  });
}
