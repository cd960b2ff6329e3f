import type { missingCirculated, SaidIn } from '@custodian/contracts';
import type { Policy } from '@custodian/policy';
import type { ChildOnRecord } from '../record/record.client';
import type { MissingEpisode } from './episode';
import { nextRevision } from './missing';

/** What custodians are told of a missing child (001 6.4): all that helps to recognise them and their family, and whom to ring. Where an address is sealed is not in it. */
export function circulatedDetails(episode: MissingEpisode, child: ChildOnRecord, account: string, { now, policy }: { readonly now: Date; readonly policy: Policy }): SaidIn<typeof missingCirculated> {
  const { names, birth, sex, nhsNumber, addresses, household, currentPlan } = child;
  const { duty, outOfHours } = policy.desks;
  return {
    missingId: episode.missingId,
    revision: nextRevision(episode),
    circulatedAt: now.toISOString(),
    missingSince: episode.since.toISOString(),
    names, birth, sex, ...(nhsNumber !== undefined && { nhsNumber }),
    addresses: addresses.flatMap((address) => ('lines' in address ? [address] : [])).slice(-40),
    family: household.map(({ name, relationship, dateOfBirth }) => ({ name, relationship, ...(dateOfBirth !== undefined && { dateOfBirth }) })),
    categories: currentPlan?.latestCategories?.categories ?? [],
    account,
    ring: { name: duty.name, number: duty.phone, outOfHours: outOfHours.phone },
  };
}
