import type { recordAgency } from '@custodian/contracts';
import type { z } from 'zod';
import { type MadeUpAuthority, officeNumber } from './authorities';

/** The agencies of a made-up authority: those of the safeguarding board, and one that is not. */
export function agenciesOf(authority: MadeUpAuthority): z.input<(typeof recordAgency)['input']>[] {
  const { name, districts: [first, second] } = authority;
  const number = (last: string) => officeNumber(authority, last);
  return [
    {
      name: `${name} General Hospital`,
      kind: 'health',
      onSafeguardingBoard: true,
      numbers: [
        { label: 'A&E reception', number: number('50') },
        { label: 'Safeguarding nurse', number: number('51') },
      ],
    },
    { name: `${name} Police`, kind: 'police', onSafeguardingBoard: true, numbers: [{ label: 'Public protection desk', number: number('60') }] },
    { name: `${first} Primary School`, kind: 'education', onSafeguardingBoard: true, numbers: [{ label: 'School office', number: number('20') }] },
    { name: `${name} Probation`, kind: 'probation', onSafeguardingBoard: true, numbers: [{ label: 'Duty officer', number: number('70') }] },
    { name: `${second} Private Clinic`, kind: 'health', onSafeguardingBoard: false, numbers: [{ label: 'Front desk', number: number('80') }] },
  ];
}
