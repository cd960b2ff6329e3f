import { spawn, type ChildProcess } from 'node:child_process';
import { eventually } from '../bench/eventually';
import { endProcess } from './end-process';
import { endNoted, noteProcess, orphans, processesOf } from './ledger';
import { isRunning, startedAt, thisProcess, type KnownProcess } from './started-at';

function isGroupThere(pid: number): boolean {
  try {
    return process.kill(-pid, 0);
  } catch {
    return false;
  }
}

describe('ending processes', () => {
  const children: ChildProcess[] = [];

  afterEach(() => {
    for (const child of children.splice(0)) child.kill('SIGKILL');
  });

  function sleeper(script = 'sleep 60'): KnownProcess {
    const child = spawn('sh', ['-c', script], { detached: true, stdio: 'ignore' });
    children.push(child);
    const pid = child.pid ?? 0;
    return { pid, startedAt: startedAt(pid) ?? '' };
  }

  it('ends a process that was noted, with its group', async () => {
    const known = sleeper('sleep 60 & sleep 60');
    await endProcess(known, 2_000);
    expect(isRunning(known)).toBe(false);
    // The group is gone once the system has buried its last member.
    await eventually(() => Promise.resolve(isGroupThere(known.pid) ? undefined : true));
  });

  it('kills one that does not end when asked', async () => {
    const known = sleeper("trap '' TERM; while :; do sleep 0.05; done");
    await new Promise((done) => { setTimeout(done, 200); });
    await endProcess(known, 300);
    expect(isRunning(known)).toBe(false);
  });

  it('leaves a process alone that only has the same id', async () => {
    const other = sleeper();
    await endProcess({ pid: other.pid, startedAt: `${other.startedAt}1` }, 100);
    expect(isRunning(other)).toBe(true);
  });

  it('finds by the ledger exactly the processes of an owner, and none as orphans while it lives', async () => {
    const mine = sleeper();
    const notMine = sleeper();
    noteProcess('a sleeper', mine.pid);
    const found = processesOf(thisProcess()).filter((note) => note.process.pid === mine.pid);
    expect(found.map((note) => note.what)).toEqual(['a sleeper']);
    expect(orphans().some((note) => note.process.pid === mine.pid)).toBe(false);
    expect(await endNoted(found)).toEqual(['a sleeper']);
    expect([isRunning(mine), isRunning(notMine)]).toEqual([false, true]);
    expect(processesOf(thisProcess()).some((note) => note.process.pid === mine.pid)).toBe(false);
  });
});
