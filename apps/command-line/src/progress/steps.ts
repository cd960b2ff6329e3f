import { Listr, type ListrTask } from 'listr2';

export interface Step {
  readonly title: string;
  /** Does the step; `report` shows what it is at, the text it gives becomes its line. */
  readonly run: (report: (text: string) => void) => Promise<string>;
}

/** Steps that may run at the same time, then the next lot. */
export type Lot = readonly Step[];

/** Runs the lots one after the other: a live list on a terminal, one plain line for each finished step anywhere else. Throws what a step throws. */
export async function runSteps(lots: readonly Lot[]): Promise<void> {
  for (const lot of lots) await (process.stdout.isTTY ? onTerminal(lot) : Promise.all(lot.map(plainly)));
}

async function plainly(step: Step): Promise<void> {
  const line = await step.run((text) => { console.log(`  ${step.title}: ${text} …`); });
  console.log(`  ${line}`);
}

async function onTerminal(lot: Lot): Promise<void> {
  const tasks = lot.map((step): ListrTask => ({
    title: step.title,
    task: async (_context, task) => {
      task.title = await step.run((text) => { task.output = text; });
    },
  }));
  await new Listr(tasks, { concurrent: true, registerSignalListeners: false }).run();
}
