import { birthLevels } from '../birth/birth-sought';
import { nhsLevels } from '../number/nhs-level';
import { doorLevels } from '../place/door-level';
import { postcodeLevels } from '../place/postcode-level';
import type { Comparison } from './comparison';
import { familyLevels, givenLevels, middleLevels, orderLevels, sexLevels, townLevels } from './name-levels';
import { type Stand, stands, standOf } from './stand';

/** The fields compared, with their levels: each level has a weight. */
export const levelsOf = {
  given: givenLevels, middle: middleLevels, family: familyLevels, order: orderLevels, birth: birthLevels, sex: sexLevels, door: doorLevels, postcode: postcodeLevels, town: townLevels, nhs: nhsLevels,
} as const;
export type ComparedField = keyof typeof levelsOf;
export const comparedFields = Object.keys(levelsOf) as ComparedField[];

/** Fields that go together more, or less, than chance has it: brothers and sisters share a family name and a door. Each pair of stands has a weight. */
export const pairedFields = [
  ['given', 'family'], ['given', 'birth'], ['given', 'door'], ['given', 'postcode'], ['given', 'nhs'], ['given', 'sex'], ['family', 'birth'], ['family', 'door'], ['family', 'postcode'], ['family', 'nhs'],
  ['birth', 'door'], ['birth', 'postcode'], ['birth', 'nhs'], ['door', 'postcode'], ['door', 'town'], ['postcode', 'town'],
] as const satisfies readonly (readonly [ComparedField, ComparedField])[];

const rarities = ['given', 'family'] as const;
const measured: readonly Stand[] = ['agreed', 'nearly'];

/** The name of every weight, in order. */
export const featureNames: readonly string[] = [
  'base',
  ...comparedFields.flatMap((field) => levelsOf[field].map((level) => `${field}:${level}`)),
  ...rarities.flatMap((field) => measured.map((stand) => `${field}:rarity:${stand}`)),
  'postcode:rarity',
  ...pairedFields.flatMap(([one, two]) => stands.flatMap((a) => stands.map((b) => `${one}:${a}+${two}:${b}`))),
  ...stands.flatMap((a) => stands.flatMap((b) => stands.map((c) => `given:${a}+family:${b}+birth:${c}`))),
];

const numbers = new Map(featureNames.map((name, at) => [name, at]));
const levelNumbers = comparedFields.map((field) => new Map<string, { number: number; stand: number }>(levelsOf[field].map((level) => [level, { number: numbers.get(`${field}:${level}`) ?? 0, stand: standOf(level) }])));
const pairs = pairedFields.map(([one, two]) => [comparedFields.indexOf(one), comparedFields.indexOf(two)] as const);
const firstRarity = numbers.get('given:rarity:agreed') ?? 0;
const firstPair = numbers.get(`given:none+family:none`) ?? 0;
const firstTriple = firstPair + pairedFields.length * stands.length ** 2;
const postcodeRarity = numbers.get('postcode:rarity') ?? 0;
const most = 48;

/** Features of a comparison: the numbers of those that apply, with how much of each. Filled again for each comparison. */
export class Features {
  readonly numbers = new Int32Array(most);
  readonly amounts = new Float64Array(most);
  count = 0;
  private readonly stands = new Int32Array(comparedFields.length);

  of(comparison: Comparison): this {
    this.count = 0;
    this.push(0, 1);
    for (let field = 0; field < comparedFields.length; field += 1) {
      const level = comparison[comparedFields[field] ?? 'given'];
      const known = levelNumbers[field]?.get(level);
      if (known === undefined) continue;
      this.push(known.number, 1);
      this.stands[field] = known.stand;
    }
    const [given = 0, , family = 0, , birth = 0] = this.stands;
    this.rarity(0, given, comparison.givenRarity);
    this.rarity(1, family, comparison.familyRarity);
    if (comparison.postcode === 'same') this.push(postcodeRarity, comparison.postcodeRarity);
    for (let pair = 0; pair < pairs.length; pair += 1) {
      const [one, two] = pairs[pair] ?? [0, 0];
      this.push(firstPair + (pair * stands.length + (this.stands[one] ?? 0)) * stands.length + (this.stands[two] ?? 0), 1);
    }
    this.push(firstTriple + (given * stands.length + family) * stands.length + birth, 1);
    return this;
  }

  private rarity(name: number, stand: number, bits: number): void {
    const measuredAt = stand - 1;
    if (measuredAt === 0 || measuredAt === 1) this.push(firstRarity + name * measured.length + measuredAt, bits);
  }

  private push(number: number, amount: number): void {
    this.numbers[this.count] = number;
    this.amounts[this.count] = amount;
    this.count += 1;
  }
}
