import type { Faker } from '@faker-js/faker';
import type { Look } from '../../../../enquiry-service/src/fishing/look';
import type { Worker } from './people';
import type { TownChild } from './town';

export interface Town {
  readonly faker: Faker;
  readonly children: readonly TownChild[];
}

const enquirers = 300;

/** One look of somebody at one child. */
export function lookAt(faker: Faker, worker: Worker, child: TownChild, at: Date, more: Partial<Look> = {}): Look {
  return {
    enquiryId: faker.string.uuid(), by: worker.id, desk: worker.desk, at, enquirerId: `enquirer-${faker.number.int({ max: enquirers - 1 })}`,
    surnames: [child.surname], postcodes: faker.datatype.boolean(0.8) ? [child.postcode] : [], children: [child.key],
    known: child.key.startsWith('child'), broad: false, outcome: 'answered', ...more,
  };
}
