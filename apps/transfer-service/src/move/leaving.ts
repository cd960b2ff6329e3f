import type { SaidIn, temporaryInclusionAsked } from '@custodian/contracts';
import { instantOf } from '@custodian/policy';
import type { ChildOnRecord } from '../record/record.client';
import type { ChildTold } from './move';
import type { Leaving } from './open-out';

type Plan = NonNullable<SaidIn<typeof temporaryInclusionAsked>['child']['plan']>;

/** A child of ours who goes, with all that is told of them. Where an address at home is sealed is not in it; nor is a plan that is another authority's. */
export function leavingOf(child: ChildOnRecord, there: Pick<ChildTold, 'addressThere' | 'concerns'>): Leaving {
  const { childId, currentPlan, leadSocialWorker: lead } = child;
  const own = currentPlan?.basis === 'conference' ? currentPlan : undefined;
  return {
    childId,
    ...(own && { planId: own.planId, planFrom: instantOf(own.from, '00:00') }),
    ...(lead && { leadWorkerId: lead.workerId }),
    agencies: [...new Set(own?.coreGroup.map(({ agency }) => agency))],
    child: { ...toldOf(child), ...there },
  };
}

/** What the Record has to tell of the child, whatever the move. */
export function toldOf(child: ChildOnRecord): Pick<ChildTold, 'particulars' | 'addressAtHome' | 'plan' | 'keyWorker'> {
  const { leadSocialWorker: lead } = child;
  const home = child.addresses.findLast((address) => address.kind === 'home' && address.to === undefined);
  const plan = planOf(child);
  return {
    particulars: particularsOf(child),
    ...(home && 'lines' in home && { addressAtHome: home }),
    ...(plan && { plan }),
    ...(lead && { keyWorker: { name: lead.name, role: lead.role, phone: lead.phone, ...(lead.team !== undefined && { team: lead.team }) } }),
  };
}

function planOf({ currentPlan }: ChildOnRecord): Plan | undefined {
  const categories = (currentPlan?.latestCategories ?? currentPlan?.firstCategories)?.categories;
  return currentPlan && categories && { from: currentPlan.from, categories, coreGroup: currentPlan.coreGroup.slice(0, 40) };
}

function particularsOf({ names, birth, sex, household, legalStatus, nhsNumber, ethnicity, school, gp, healthVisitor, firstReferral }: ChildOnRecord): ChildTold['particulars'] {
  return {
    names, birth, sex, household, legalStatus, ...(nhsNumber !== undefined && { nhsNumber }), ...(ethnicity !== undefined && { ethnicity }),
    ...(school && { school }), ...(gp && { gp }), ...(healthVisitor && { healthVisitor }), ...(firstReferral && { firstReferral }),
  };
}
