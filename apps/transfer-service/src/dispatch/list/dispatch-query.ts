import type { Dispatch } from '@custodian/contracts';
import type { z } from 'zod';

/** Which dispatches are asked for, newest first, and after which one. */
export interface DispatchQuery {
  readonly status?: z.output<typeof Dispatch>['status'];
  readonly custodian?: string;
  readonly after?: { readonly at: Date; readonly id: string };
  readonly limit: number;
}
