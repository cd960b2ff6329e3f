import type { Nation } from '@custodian/policy';
import type { DueRow } from './days-of-2028';
import { byPreset, type Named } from './limits-by-name';

/** One start of one limit, and when it is due by the tables. */
export interface Expected {
  readonly name: string;
  readonly number: number;
  readonly unit: string;
  readonly start: Date;
  readonly due: Date;
  /** The local day it falls on. */
  readonly day: string;
  readonly why: string;
}

/** The instant of a local time in 2028 and the winters beside it, by the two days on which the clocks change. */
export function local(time: string): Date {
  const summer = time >= '2028-03-26T02:00' && time < '2028-10-29T01:00';
  return new Date(`${time}:00${summer ? '+01:00' : 'Z'}`);
}

/** What the tables say of a limit in a nation, with the office closing as the preset says. */
export function expectedOf(name: string, { is: [number, unit], rows }: Named, { preset, nation }: { readonly preset: string; readonly nation: Nation }): Expected[] {
  return rows.map((row) => {
    const due = nation === 'england' || nation === 'wales' ? row.due : (row.in?.[nation] ?? row.due);
    return { name, number, unit, start: local(row.from), ...instantOf(due, unit, preset), why: row.why };
  });
}

/** The whole of one preset as it would be in a nation: its limits, and how long a caller waits to be rung back. */
export function allOf(preset: string, nation: Nation): Expected[] {
  const { limits, ringBack: [minutes, rows] } = tableOf(preset);
  const callBack: Named = { is: [minutes, 'minutes', 'enquiry recorded', ''], rows };
  return [...Object.entries(limits), ['call-back', callBack] as const].flatMap(([name, named]) => expectedOf(name, named, { preset, nation }));
}

export function tableOf(preset: string) {
  const table = byPreset[preset];
  if (!table) throw new Error(`there is no table of ${preset}`);
  return table;
}

function instantOf(due: DueRow['due'], unit: string, preset: string): { due: Date; day: string } {
  if (unit === 'minutes' || unit === 'hours') return { due: new Date(due), day: dayOf(new Date(due)) };
  if (unit !== 'working-days') return { due: local(`${due}T24:00`), day: due };
  const [weekdays, friday] = tableOf(preset).closes;
  const close = new Date(`${due}T12:00:00Z`).getUTCDay() === 5 ? friday : weekdays;
  return { due: local(`${due}T${close}`), day: due };
}

/** The local day of an instant that is no midnight of summer time. */
function dayOf(instant: Date): string {
  return instant.toISOString().slice(0, 10);
}
