import { answerEnquiry, checkEnquiry, confirmSubjects, listAgencies, type OutputOf, type PersonSought, recordCallBack, recordEnquiry } from '@custodian/contracts';
import type { z } from 'zod';
import type { Client } from '../../apps/command-line/src/api/client';
import type { ChildInput } from '../../apps/command-line/src/made-up/child';

export type Enquiry = OutputOf<typeof recordEnquiry>;
type Sought = z.input<typeof PersonSought>;

/** How a caller would describe a child. */
export function describedAs(child: ChildInput): Sought {
  const [name] = child.names;
  const home = child.addresses[0];
  return {
    ...(name?.given && { givenNames: name.given }),
    ...(name && { familyName: name.family }),
    ...('dateOfBirth' in child.birth && { dateOfBirth: child.birth.dateOfBirth }),
    ...(home && { addressLines: home.lines, postcode: home.postcode }),
  };
}

/** An agency of the directory by its name. */
export async function agencyNamed(desk: Client, name: string) {
  const { agencies } = await desk.call(listAgencies, { limit: 500 });
  const agency = agencies.find((one) => one.name === name);
  if (!agency) throw new Error(`no agency is called ${name}`);
  return agency;
}

/** What a nurse of the hospital says when she rings. */
export async function aCallFromTheHospital(desk: Client, ...subjects: Sought[]) {
  const hospital = await agencyNamed(desk, 'Northmoor General Hospital');
  return {
    enquirer: { name: 'Imogen Hathersage-Poole', role: 'Charge nurse, A&E', agencyId: hospital.agencyId },
    type: 'professional-concern',
    reason: 'Burn to the hand, first seen three days on',
    safeguardingConcern: true,
    circumstances: [],
    circumstancesNote: 'Delay in presentation, no explanation given',
    subjects,
  };
}

/** Records an enquiry from the hospital. */
export async function record(desk: Client, ...subjects: Sought[]): Promise<Enquiry> {
  return desk.call(recordEnquiry, await aCallFromTheHospital(desk, ...subjects));
}

/** Rings the enquirer back on the first number of their agency. */
export async function ringBack(desk: Client, enquiry: Enquiry, outcome: 'reached' | 'not-reached' | 'not-genuine' = 'reached'): Promise<Enquiry> {
  const { agencies } = await desk.call(listAgencies, { limit: 500 });
  const numberId = agencies.find(({ agencyId }) => agencyId === enquiry.enquirer.agencyId)?.numbers[0]?.numberId ?? '';
  const spokeTo = outcome === 'reached' ? { spokeTo: enquiry.enquirer.name } : {};
  return desk.call(recordCallBack, { enquiryId: enquiry.enquiryId, numberId, outcome, ...spokeTo }, { ifMatch: enquiry.version });
}

export function check(desk: Client, enquiry: Enquiry): Promise<Enquiry> {
  return desk.call(checkEnquiry, { enquiryId: enquiry.enquiryId }, { ifMatch: enquiry.version });
}

/** The clerk chooses for each child asked about: by default the only candidate, or none of these. */
export function confirm(desk: Client, enquiry: Enquiry, childId?: string | null): Promise<Enquiry> {
  if (enquiry.check?.outcome !== 'completed') throw new Error('the check is not completed');
  const choices = enquiry.check.subjects.map(({ subjectId, candidates }) => ({
    subjectId,
    childId: childId === undefined ? (candidates[0]?.childId ?? null) : childId,
  }));
  return desk.call(confirmSubjects, { enquiryId: enquiry.enquiryId, choices }, { ifMatch: enquiry.version });
}

export function answer(desk: Client, enquiry: Enquiry, advice?: string): Promise<Enquiry> {
  return desk.call(answerEnquiry, { enquiryId: enquiry.enquiryId, ...(advice && { advice }) }, { ifMatch: enquiry.version });
}

/** An enquiry from the call to the words read out. */
export async function wholeEnquiry(desk: Client, subject: Sought, advice = 'Follow your own procedure and refer if the concern remains'): Promise<Enquiry> {
  const checked = await check(desk, await ringBack(desk, await record(desk, subject)));
  return answer(desk, await confirm(desk, checked), advice);
}

/** Everything read out, as one text. */
export function saidIn(enquiry: Enquiry): string {
  return (enquiry.answer?.scripts ?? []).flatMap(({ sentences }) => sentences).join(' ');
}
