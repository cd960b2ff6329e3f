import type { Client } from '../../api/client';
import { type Hop, type HopName, hopNames } from '../hops/hop';
import { measure } from '../hops/measure';
import type { Loaded } from '../workload/load-children';
import type { Step } from '../workload/steps';
import { bareWhole, judge, type Judged, judgeNotice } from './aims';
import { enquiriesRound, type EnquiriesRound } from './enquiries-round';
import type { NoticeWatch } from './notice-delay';
import { type Figures, figuresOf, quantile, type Round, roundOf } from './samples';

/** What is measured on: a running authority with children, a clerk, and the bare hops beside it. */
export interface Bench {
  readonly clerk: Client;
  readonly loaded: Loaded;
  readonly watch: NoticeWatch;
  readonly hops: Readonly<Record<HopName, Hop>>;
  readonly recordOwnDoor: Hop;
}

/** Everything measured with one number of callers. */
export interface Level {
  readonly callers: number;
  readonly enquiries: number;
  readonly steps: Readonly<Record<Step | 'whole', Figures>>;
  readonly hops: Readonly<Record<HopName, Figures>>;
  readonly recordOwnDoor: Figures;
  readonly notice: Figures;
  /** The 99th percentile of all rounds' notices together. */
  readonly noticeP99: number;
  readonly bareWhole: number;
  readonly aims: readonly Judged[];
}

const hopMs = 400;

/** Measures bare hops and whole enquiries in turn, round after round, so that what else the machine does meets both alike. */
export async function measureLevel(bench: Bench, callers: number, rounds: number, enquiries: number): Promise<Level> {
  const count = Math.ceil(Math.max(enquiries / rounds, callers * 6));
  const ours: EnquiriesRound[] = [];
  const ownDoor: Round[] = [];
  const bare: Record<HopName, Round[]> = { http: [], rpc: [], transaction: [], insert: [], find: [], publish: [] };
  for (let round = 0; round < rounds; round += 1) {
    await bench.watch.settled();
    for (const hop of hopNames) bare[hop].push(roundOf(await measure(callers, hopMs, bench.hops[hop])));
    ownDoor.push(roundOf(await measure(callers, hopMs, bench.recordOwnDoor)));
    ours.push(await enquiriesRound(bench.clerk, bench.loaded, bench.watch, { callers, count, from: (callers * rounds + round) * count }));
  }
  const step = (name: Step): Figures => figuresOf(ours.map((round) => roundOf(round.steps[name])));
  const hop = (name: HopName): Figures => figuresOf(bare[name]);
  const hops = { http: hop('http'), rpc: hop('rpc'), transaction: hop('transaction'), insert: hop('insert'), find: hop('find'), publish: hop('publish') };
  const [record, callBack, check, confirm, answer] = [step('record'), step('call-back'), step('check'), step('confirm'), step('answer')];
  const recordOwnDoor = figuresOf(ownDoor);
  const medians = {
    record: record.p50.median, recordOwnDoor: recordOwnDoor.p50.median, check: check.p50.median,
    http: hops.http.p50.median, rpc: hops.rpc.p50.median, transaction: hops.transaction.p50.median, find: hops.find.p50.median,
  };
  const noticeP99 = quantile(ours.flatMap(({ notices }) => notices), 0.99);
  return {
    callers,
    enquiries: count * rounds,
    steps: { record, 'call-back': callBack, check, confirm, answer, whole: figuresOf(ours.map((round) => roundOf(round.whole))) },
    hops,
    recordOwnDoor,
    notice: figuresOf(ours.map(({ notices, whole }) => roundOf({ took: notices, seconds: whole.seconds }))),
    noticeP99,
    bareWhole: bareWhole(medians),
    aims: [...judge(medians), judgeNotice(noticeP99)],
  };
}

