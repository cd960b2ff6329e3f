import type { Audience } from '@custodian/contracts';
import type { StepTo } from '@custodian/policy';
import type { Addressed, Holder, Recipient } from '../recipient/recipient';

/** Whom a step turns to: places that are known, and audiences the register is to be asked about. */
export interface Whom {
  readonly places: readonly Addressed[];
  readonly ask: readonly Audience[];
}

const designatedManager = place('office:designated-manager', { office: 'designated-manager' }, 'custodian');
const dutyDesk = place('desk:duty', { desk: 'duty' }, 'desk');
const outOfHoursDesk = place('desk:out-of-hours', { desk: 'out-of-hours' }, 'desk');

/** Whom a step turns to for a notice to this recipient. Nobody, where it names their cover or manager and they are not in the directory. */
export function whomOf(to: StepTo, recipient: Recipient): Whom {
  const { workerId } = recipient;
  switch (to) {
    case 'recipient':
      return recipientThemselves(recipient);
    case 'cover':
      return { places: [], ask: workerId === undefined ? [] : [{ coverOf: workerId }] };
    case 'team-manager':
      return { places: [], ask: workerId === undefined ? [] : [{ teamManagerOf: workerId }] };
    case 'duty-desk':
      return { places: [dutyDesk], ask: [] };
    case 'out-of-hours-desk':
      return { places: [outOfHoursDesk], ask: [] };
    case 'designated-manager':
      return { places: [designatedManager], ask: [] };
    case 'director':
      return { places: [], ask: [{ office: 'director' }] };
  }
}

/** What is urgent while the office is closed is in the desks' inbox as well, for whoever is there. */
export const afterHours: Addressed = outOfHoursDesk;

function recipientThemselves({ recipientId, via }: Recipient): Whom {
  if (!via || recipientId === designatedManager.recipient.recipientId) return { places: [designatedManager], ask: [] };
  if ('desk' in via) return { places: [via.desk === 'duty' ? dutyDesk : outOfHoursDesk], ask: [] };
  if ('role' in via) return { places: [{ recipient: { recipientId, via }, holders: [via.role] }], ask: [] };
  return { places: [], ask: [via] };
}

function place(recipientId: string, via: Audience, holder: Holder): Addressed {
  return { recipient: { recipientId, via }, holders: [holder] };
}
