import { doorLevels } from '../place/door-level';
import { postcodeLevels } from '../place/postcode-level';
import type { PlaceComparison } from './comparison';
import { townLevels } from './name-levels';

/** The names of the weights that tell whether two addresses are one: each door with each postcode, and the town. */
export const sameAddressFeatures: readonly string[] = ['base', ...doorLevels.flatMap((door) => postcodeLevels.map((code) => `${door}+${code}`)), ...townLevels.map((town) => `town:${town}`)];
const numbers = new Map(sameAddressFeatures.map((name, at) => [name, at]));

/** The weights that apply to a comparison, by number. */
export function sameAddressNumbers({ door, postcode, town }: Pick<PlaceComparison, 'door' | 'postcode' | 'town'>): number[] {
  return [0, numbers.get(`${door}+${postcode}`) ?? 0, numbers.get(`town:${town}`) ?? 0];
}

/** Bits for two addresses being one. */
export class SameAddressWeights {
  private readonly values: readonly number[];

  constructor(named: Readonly<Record<string, number>>) {
    this.values = sameAddressFeatures.map((name) => named[name] ?? 0);
  }

  of(comparison: Pick<PlaceComparison, 'door' | 'postcode' | 'town'>): number {
    return sameAddressNumbers(comparison).reduce((sum, number) => sum + (this.values[number] ?? 0), 0);
  }
}
