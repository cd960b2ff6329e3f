import { setTimeout as sleep } from 'node:timers/promises';
import { ringingHospital } from '../../bench/workload/load-children';
import { describedAs } from '../../bench/workload/asked-about';
import { wholeEnquiry } from '../../bench/workload/steps';
import type { ChildInput } from '../../made-up/child';
import type { Side } from '../side';

const longestMs = 60_000;

/** A hospital rings, is rung back, and asks about a child: what it is told, word for word. */
export async function ask({ name, custodian, clerk: { client } }: Side, childId: string, child: ChildInput): Promise<readonly string[]> {
  const about = { described: describedAs(child), childId, onPlan: true };
  const told = wholeEnquiry((operation, input, ifMatch) => client.call(operation, input, { ifMatch }), await ringingHospital(custodian.client), about, 'Delay in presentation at A&E', () => undefined);
  const waited = sleep(longestMs, undefined, { ref: false });
  const enquiry = await Promise.race([told, waited]);
  if (enquiry === undefined) throw new Error(`The story cannot go on: ${name} has not answered the enquiry after ${longestMs / 1000} seconds.`);
  return enquiry.answer?.scripts.flatMap(({ sentences }) => sentences) ?? [];
}
