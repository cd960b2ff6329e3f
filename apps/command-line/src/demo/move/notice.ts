import { listMyNotices } from '@custodian/contracts';
import type { Colleague } from '../side';
import { until } from '../until';

/** Waits for the notice of a move in somebody's inbox; with `because` for the one of that reason. */
export function noticed({ client, name }: Colleague, moveId: string, because?: string): Promise<unknown> {
  return until(`a notice of the move to ${name}`, async () => {
    const { notices } = await client.call(listMyNotices, { limit: 500 });
    return notices.find((notice) => notice.matterId === moveId && (because === undefined || notice.because === because));
  });
}
