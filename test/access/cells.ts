import { type Condition, type Role, roles, table } from '@custodian/access';
import type { AnyOperation } from '@custodian/contracts';

/** One way to try one cell of the access table: with one of its conditions fulfilled and no other, or with none. */
export interface Trial {
  readonly role: Role;
  readonly way: 'http' | 'bus';
  readonly fulfilled: Condition | 'none';
  readonly allowed: boolean;
}

/** Conditions only a service that asks can fulfil. */
const onlyOverTheBus: readonly Condition[] = ['for-an-enquiry', 'for-a-notice', 'for-a-move', 'opened-by-enquiry'];

/** Every trial of one row of the table: each role, each way in, with each condition of the row and without any. */
export function trialsOf(operation: AnyOperation): Trial[] {
  const row = table[operation.name] ?? {};
  const conditions = [...new Set(Object.values(row).flat())].filter((condition) => condition !== 'always');
  const ways = operation.http ? (['http', 'bus'] as const) : (['bus'] as const);
  return roles.flatMap((role) => {
    const held = row[role] ?? [];
    return ways.flatMap((way) =>
      (['none', ...conditions] as const)
        .filter((fulfilled) => way === 'bus' || fulfilled === 'none' || !onlyOverTheBus.includes(fulfilled))
        .map((fulfilled): Trial => ({ role, way, fulfilled, allowed: held.includes('always') || (fulfilled !== 'none' && held.includes(fulfilled)) })),
    );
  });
}
