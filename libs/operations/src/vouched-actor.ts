import { type Actor, roles } from '@custodian/access';
import type { Caller } from '@custodian/messaging';
import { Problem } from '@custodian/platform';
import { z } from 'zod';

const CarriedActor = z.object({
  id: z.string().min(1).max(200),
  roles: z.array(z.enum(roles)).min(1),
  workerId: z.string().max(60).optional(),
  team: z.string().max(120).optional(),
  steppedUpAt: z.number().optional(),
});

/** Whom a service vouches for, as an actor of ours. A service stands for itself or for a person, never for another service. Throws 401. */
export function vouchedActor({ actor, askedBy }: Extract<Caller, { askedBy: string }>): Actor {
  const carried = CarriedActor.safeParse(actor);
  const itself = carried.data?.id === `service:${askedBy}`;
  if (!carried.success || carried.data.roles.some((role) => (role === 'service') !== itself)) throw noActor();
  return carried.data;
}

export function noActor(): Problem {
  return new Problem(401, 'no-actor', 'A message says on whose behalf it comes, by the word of a service or by an access token.');
}
