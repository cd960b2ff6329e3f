import type { Faker } from '@faker-js/faker';
import type { Look, Outcome } from '../../../../enquiry-service/src/fishing/look';
import { madeUp } from '../../made-up/random';
import { type Kind, plantedLooks } from './fishers';
import { lookAt, type Town } from './look-at';
import { days, firstDay, staff, type Worker } from './people';
import { childrenOf, type TownChild, unknownChild } from './town';

/** Thirty days of two desks: every look there was, in order, and which of them somebody made for themselves. */
export interface Month {
  readonly workers: readonly Worker[];
  readonly looks: readonly Look[];
  readonly fishers: readonly Fisher[];
}

export interface Fisher {
  readonly kind: Kind;
  readonly by: string;
  readonly enquiryIds: readonly string[];
}

const minute = 60_000;

/** A month with a fisher of each of these kinds among honest people. The same seed gives the same month. */
export function monthOf(seed: number, kinds: readonly Kind[]): Month {
  const faker = madeUp(seed);
  const town = { faker, children: childrenOf(faker) };
  const workers = staff(faker);
  const honest = honestLooks(town, workers);
  const planted = faker.helpers.arrayElements([...workers], kinds.length).map((worker, index) => ({ kind: kinds[index] ?? 'careful', by: worker.id, looks: plantedLooks(kinds[index] ?? 'careful', worker, town) }));
  const looks = [...honest, ...planted.flatMap((fisher) => fisher.looks)].sort((one, other) => one.at.getTime() - other.at.getTime());
  return { workers, looks, fishers: planted.map(({ kind, by, looks: own }) => ({ kind, by, enquiryIds: own.map(({ enquiryId }) => enquiryId) })) };
}

/** Forty or so calls a day, more at the end of the week; two nights of the month are very busy. A child in trouble is asked about again and again, by many. */
function honestLooks({ faker, children }: Town, workers: readonly Worker[]): Look[] {
  const busy = faker.helpers.uniqueArray(() => faker.number.int({ max: days - 1 }), 2);
  const looks: Look[] = [];
  const takeCall = (at: Date, child: TownChild | undefined): void => {
    const worker = onDuty(faker, workers, at);
    if (!worker) return;
    const asked = child ?? (faker.datatype.boolean(worker.habits.notKnown) ? unknownChild(faker) : faker.helpers.arrayElement([...children]));
    looks.push(lookAt(faker, worker, asked, at, { broad: faker.datatype.boolean(worker.habits.broad), outcome: outcomeOf(faker, worker) }));
    if (child || !faker.datatype.boolean(0.05)) return;
    for (let again = faker.number.int({ min: 1, max: 4 }); again > 0; again -= 1) takeCall(new Date(at.getTime() + faker.number.int({ min: 20, max: 5 * 24 * 60 }) * minute), asked);
  };
  for (let day = 0; day < days; day += 1) {
    const calls = faker.number.int({ min: 35, max: 55 }) * (busy.includes(day) ? 3 : day % 7 >= 4 ? 1.5 : 1);
    for (let call = 0; call < calls; call += 1) takeCall(new Date(firstDay.getTime() + (day * 24 * 60 + minuteOfCall(faker, busy.includes(day))) * minute), undefined);
  }
  return looks;
}

/** Most ring in the afternoon and the evening; on a busy night, after six. */
function minuteOfCall(faker: Faker, busy: boolean): number {
  if (busy && faker.datatype.boolean(0.6)) return faker.number.int({ min: 18 * 60, max: 24 * 60 - 1 });
  return faker.datatype.boolean(0.7) ? faker.number.int({ min: 9 * 60, max: 20 * 60 }) : faker.number.int({ max: 24 * 60 - 1 });
}

/** Who takes a call: somebody on duty; now and then one who stays on after their turn, or has changed turns with another and not said so. */
function onDuty(faker: Faker, workers: readonly Worker[], at: Date): Worker | undefined {
  const withIn = (more: number) => workers.filter(({ shifts }) => shifts.some(({ from, to }) => at >= from && at.getTime() <= to.getTime() + more));
  const changed = faker.datatype.boolean(0.002);
  const there = changed ? [...workers] : withIn(faker.datatype.boolean(0.04) ? 100 * minute : 0);
  return there.length > 0 ? faker.helpers.arrayElement(there) : undefined;
}

function outcomeOf(faker: Faker, { habits }: Worker): Outcome {
  if (faker.datatype.boolean(habits.abandoned)) return 'open';
  return faker.datatype.boolean(0.03) ? 'refused' : 'answered';
}
