import { Listr, type ListrTask } from 'listr2';

export interface Step {
  readonly title: string;
  /** Does the step; `report` shows what it is at, the text it gives becomes its line. */
  readonly run: (report: (text: string) => void) => Promise<string>;
}

/** Runs the steps at the same time: a live list on a terminal, one plain line for each finished step anywhere else. Throws what a step throws. */
export async function runSteps(steps: readonly Step[]): Promise<void> {
  await (process.stdout.isTTY ? onTerminal(steps) : Promise.all(steps.map(plainly)));
}

async function plainly(step: Step): Promise<void> {
  const line = await step.run((text) => { console.log(`  ${step.title}: ${text} …`); });
  console.log(`  ${line}`);
}

async function onTerminal(steps: readonly Step[]): Promise<void> {
  const tasks = steps.map((step): ListrTask => ({
    title: step.title,
    task: async (_context, task) => {
      task.title = await step.run((text) => { task.output = text; });
    },
  }));
  await new Listr(tasks, { concurrent: true, registerSignalListeners: false }).run();
}
