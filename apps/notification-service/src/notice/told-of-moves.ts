import type { moveLimitPassed, moveToldOf, PayloadOf } from '@custodian/contracts';
import type { Told } from './notice';

type MoveToldOf = PayloadOf<typeof moveToldOf>;

const unit = { office: 'designated-manager' } as const;
/** The conferences and their chairs. */
const chairs = { office: 'safeguarding-unit' } as const;
/** Who manages the team that children from elsewhere come to. */
const receivingTeam = { office: 'receiving-team' } as const;

/** Who is to know what has happened in a move (Section 9, 5): the Unit always, and whoever leads the work with the child here. */
export function ofMoveToldOf(told: MoveToldOf): Told {
  const { moveId, what, childId } = told;
  return { kind: kindOf(what), because: what, matterId: moveId, ...(childId !== undefined && { childId }), to: [unit, ...others(told)] };
}

function kindOf(what: MoveToldOf['what']): Told['kind'] {
  switch (what) {
    case 'arrival-told':
    case 'refused-there':
    case 'wrong-authority':
    case 'not-on-record':
    case 'asked-for-conference':
    case 'responsibility-offered':
    case 'responsibility-declined':
      return 'move-in-question';
    case 'allegation':
      return 'allegation-elsewhere';
    default:
      return 'child-moves';
  }
}

function others(told: MoveToldOf): Told['to'] {
  switch (told.what) {
    case 'arrival-told':
    case 'not-on-record':
      return [];
    case 'coming':
    case 'on-record':
      return [receivingTeam, ...(told.kind === 'permanent-in' ? [chairs] : [])];
    case 'opened':
    case 'removed':
    case 'asked-for-conference':
    case 'conference-arranged':
    case 'conference-held':
      return [...lead(told), chairs];
    default:
      return lead(told);
  }
}

/** Whoever leads the work with the child now; where that cannot be told, whoever did when it was begun. */
function lead({ childId, forWorkerId }: MoveToldOf): Told['to'] {
  if (childId !== undefined) return [{ leadWorkerOf: childId }];
  return forWorkerId === undefined ? [] : [{ workerId: forWorkerId }];
}

/** Whoever is to take a step of a move is to know that it is overdue. */
export function ofMoveLimitPassed({ kind, childId, moveId, forWorkerId, forRole }: PayloadOf<typeof moveLimitPassed>): Told {
  return { kind: 'limit-passed', because: kind, matterId: moveId, ...(childId !== undefined && { childId }), to: [whose(forWorkerId, forRole)] };
}

function whose(forWorkerId: string | undefined, forRole: string | undefined): Told['to'][number] {
  if (forWorkerId !== undefined) return { workerId: forWorkerId };
  if (forRole === 'team-manager') return receivingTeam;
  return forRole === 'chair' ? chairs : unit;
}
