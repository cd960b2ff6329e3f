import { listAgencies, recordEnquiry, startImport } from '@custodian/contracts';
import type { Client } from '../api/client';
import { signInAs } from '../api/sign-in';
import { describedAs } from '../bench/workload/asked-about';
import { theCall, wholeEnquiry } from '../bench/workload/steps';
import type { Deployment } from '../deployment/start-authority';
import { loadMadeUpData } from '../made-up/load';
import { aderyn, macsen } from '../made-up/the-quillfeathers';

/** Puts the made-up Record in place, and enquiries at their first and last step: something to work on for every operation. */
export async function prepare({ gatewayUrl, peopleFile }: Deployment): Promise<void> {
  const custodian = await signInAs(gatewayUrl, 'custodian');
  await loadMadeUpData(custodian, peopleFile);
  const clerk = await signInAs(gatewayUrl, 'duty-clerk');
  await makeEnquiries(clerk);
  await custodian.call(startImport, { fileName: 'register.csv', rows: 10 });
}

async function makeEnquiries(clerk: Client): Promise<void> {
  const { agencies } = await clerk.call(listAgencies, {});
  const [agency] = agencies;
  const ringing = { agencyId: agency?.agencyId ?? '', numberId: agency?.numbers[0]?.numberId ?? '' };
  for (const child of [aderyn, macsen]) {
    const about = { described: describedAs(child), childId: null, onPlan: false };
    await wholeEnquiry((operation, input, ifMatch) => clerk.call(operation, input, { ifMatch }), ringing, about, 'Bruising seen at school', () => undefined);
    await clerk.call(recordEnquiry, theCall(ringing, about, 'Rang off before the call-back'));
  }
}
