import type { Faker } from '@faker-js/faker';

const names = 'Northmoor Eastleigh-on-Wye Harrowgate Millbrook Saltby Cawthorne Fenwick Larkfield Owlerton Brackley-Heath Stonehaugh Merebridge Aldersey Quarrington Whitcombe Ravensholt Pennwick Thistledown Marlow-Vale Kettlewell Dunsworth Ashcombe Ferrybank Coldharbour Wolverley Tansley Brindle-Moor Hawksworth Otterby Silverdale'.split(' ');
const streets = 'Abbey Acorn Alder Anchor Apple Balfour Barley Beacon Beech Bell Birchwood Bishop Bracken Bridge Canal Canterbury Castle Cedar Chapel Cherry Church Coppice Cricket Curlew Derby Dove Eagle Elder Factory Falcon Ferry Forge Garden Garrison George Gladstone Grange Granville Hawthorn Heather Heron Hilltop Holly Ivy Jubilee Juniper Kestrel Kingsley Larch Laurel Lavender Lilac Linden London Magnolia Manor Maple Market Meadow Mill Moorland Nelson Oakfield Orchard Osprey Park Pasture Peel Poplar Primrose Princess Priory Quarry Queen Raglan Railway Ridge River Robin Rosebery Rowan Russell Salisbury School Silver Spring Station Stirling Sunny Swan Sycamore Tanyard Thistle Tower Trent Valley Vicarage Victoria Walnut Warwick Waterloo Wellington Westgate Wheatley Willow Windmill Windsor Woodland York'.split(' ');
const kinds = ['Road', 'Road', 'Road', 'Street', 'Street', 'Street', 'Avenue', 'Close', 'Close', 'Lane', 'Drive', 'Court', 'Crescent', 'Gardens', 'Terrace', 'Place', 'Way', 'Grove'];
const before = ['', '', '', '', '', 'Upper ', 'Lower ', 'Old ', 'St ', 'New '];

/** A made-up place to live: postcode areas stand for towns, so that none is anybody's. */
export interface Home {
  readonly number: number;
  readonly flat: string;
  readonly street: string;
  readonly kind: string;
  readonly town: string;
  readonly postcode: string;
}

export function homeIn(faker: Faker): Home {
  const at = faker.number.int({ max: names.length - 1 });
  const letter = () => faker.helpers.arrayElement('ABDEFGHJLNPQRSTUWXYZ'.split(''));
  const flat = faker.number.float() < 0.14 ? faker.helpers.arrayElement([String(faker.number.int({ min: 1, max: 40 })), faker.helpers.arrayElement('ABCD'.split(''))]) : '';
  return {
    number: faker.number.int({ min: 1, max: 180 }), flat, street: faker.helpers.arrayElement(before) + faker.helpers.arrayElement(streets), kind: faker.helpers.arrayElement(kinds),
    town: names[at] ?? '', postcode: `${areaOf(at)}${faker.number.int({ min: 1, max: 28 })} ${faker.number.int({ min: 1, max: 9 })}${letter()}${letter()}`,
  };
}

const short: Readonly<Record<string, string>> = { Road: 'Rd', Street: 'St', Avenue: 'Ave', Close: 'Cl', Lane: 'La', Drive: 'Dr', Court: 'Ct', Crescent: 'Cres', Gardens: 'Gdns', Terrace: 'Terr', Place: 'Pl', Grove: 'Gr' };

/** An address as this or that clerk writes it. */
export function linesOf(faker: Faker, { number, flat, street, kind, town }: Home): string[] {
  const road = `${street} ${faker.number.float() < 0.25 ? (short[kind] ?? kind) : kind}`.trim();
  const door = flat === '' ? `${number}` : faker.helpers.arrayElement([`Flat ${flat}, ${number}`, `Flat ${flat} ${number}`, /\d/u.test(flat) ? `${number}/${flat}` : `${number}${flat}`, `${flat}, ${number}`]);
  const first = faker.number.float() < 0.08 ? `${door}, ${road}` : `${door} ${road}`;
  return town === '' ? [first] : faker.number.float() < 0.06 ? [`${first}, ${town}`] : [first, town];
}

function areaOf(at: number): string {
  return at % 3 === 0 ? 'BKMLNSW'.charAt(at % 7) : `${'BCDHKLMNPRSTW'.charAt(at % 13)}${'ABDEHLNORSTUY'.charAt((at * 5) % 13)}`;
}
