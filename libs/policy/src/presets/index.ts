import type { Policy } from '../policy';
import { preset000 } from './000';
import { preset001 } from './001';
import { preset002 } from './002';
import { preset003 } from './003';
import { preset004 } from './004';
import { presetEngland2023 } from './england-2023';

const presets = new Map(
  [preset000, preset001, preset002, preset003, preset004, presetEngland2023].map((preset) => [preset.id, preset]),
);

/** The names a preset can be asked for by. */
export const presetNames: readonly string[] = [...presets.keys()];

/** Whether there is a preset of this name; what is not one may be the path of a policy file. */
export function isPresetName(name: string): boolean {
  return presets.has(name);
}

/** The preset of this name, in a copy of its own. Throws RangeError, naming those there are. */
export function presetNamed(name: string): Policy {
  const preset = presets.get(name);
  if (!preset) throw new RangeError(`There is no policy preset of that name; there are ${presetNames.join(', ')}`);
  return structuredClone(preset);
}
