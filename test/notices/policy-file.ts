import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Ladder, presetNamed } from '@custodian/policy';
import type { NoticeShown } from './trial';

/** The file of a policy that is 001 but for the ladder of these kinds of notice; `remove()` it at the end. */
export function policyFile(ladder: Ladder, ...kinds: NoticeShown['kind'][]): { path: string; remove: () => void } {
  const preset = presetNamed('001');
  const notices = Object.fromEntries(kinds.map((kind) => [kind, { ladder: 'own', urgent: false, digest: false }]));
  const folder = mkdtempSync(join(tmpdir(), 'custodian-policy-'));
  const path = join(folder, 'policy.json');
  writeFileSync(path, JSON.stringify({ ...preset, ladders: { ...preset.ladders, own: ladder }, notices: { ...preset.notices, ...notices } }));
  return { path, remove: () => { rmSync(folder, { recursive: true, force: true }); } };
}
