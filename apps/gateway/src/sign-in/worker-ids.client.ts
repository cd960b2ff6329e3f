import { readFile } from 'node:fs/promises';
import { z } from 'zod';

const WorkerIds = z.record(z.string(), z.uuid());

/** Which practitioner of the register a made-up person is, by the loader's file as it stands now; undefined while that is not known. */
export async function workerIdOf(username: string, file: string | undefined): Promise<string | undefined> {
  if (file === undefined) return undefined;
  try {
    return WorkerIds.parse(JSON.parse(await readFile(file, 'utf8')))[username];
  } catch {
    return undefined;
  }
}
