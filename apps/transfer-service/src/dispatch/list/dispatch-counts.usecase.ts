import { Metrics } from '@custodian/platform';
import { Injectable } from '@nestjs/common';
import { DispatchesIn } from '../incoming/dispatches-in.repository';
import { DispatchesOut } from '../outgoing/dispatches-out.repository';

/** How many dispatches stand at each status, counted when the metrics are read. */
@Injectable()
export class DispatchCounts {
  constructor(sent: DispatchesOut, received: DispatchesIn, metrics: Metrics) {
    metrics.gauge('dispatches', 'Dispatches between custodians by status', ['direction', 'status'], async (gauge) => {
      const [out, into] = await Promise.all([sent.counts(), received.counts()]);
      gauge.reset();
      for (const [status, count] of out) gauge.set({ direction: 'out', status }, count);
      for (const [status, count] of into) gauge.set({ direction: 'in', status }, count);
    });
  }
}
