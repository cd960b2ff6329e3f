import type { Recorded } from '../explain/ask-next';
import type { People } from './people';
import type { Texts } from './texts';

/** What is recorded of a person as texts that only tell one value from another: to choose what to ask next, not to be shown. */
export function recordedValues(person: number, people: People, texts: Texts): Recorded['values'] {
  const { names, addresses } = people.recordOf(person);
  const [name] = names;
  const address = people.hasSealedAddress(person) ? undefined : addresses.at(-1);
  const postcode = address === undefined || address.postcode < 0 ? undefined : texts.postcode(address.postcode)?.whole;
  const day = people.days[person] ?? -1;
  const [sex, nhs] = [people.sexOf(person), people.nhsOf(person)];
  return {
    ...(name && { name: [...name.given, '/', ...name.family].join(' ') }), ...(day >= 0 && { birth: String(day) }), ...(sex && { sex }), ...(nhs && { 'nhs-number': nhs }),
    ...(address && { address: [address.street, ...address.units].join(' ') }), ...(postcode && { postcode }),
  };
}
