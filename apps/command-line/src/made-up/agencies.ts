import type { recordAgency } from '@custodian/contracts';
import type { z } from 'zod';

/** The agencies of the demonstration: those of the safeguarding board, and one that is not. */
export const agencies: readonly z.input<(typeof recordAgency)['input']>[] = [
  {
    name: 'Northmoor General Hospital',
    kind: 'health',
    onSafeguardingBoard: true,
    numbers: [
      { label: 'A&E reception', number: '0161 496 0150' },
      { label: 'Safeguarding nurse', number: '0161 496 0151' },
    ],
  },
  { name: 'Northmoor Police', kind: 'police', onSafeguardingBoard: true, numbers: [{ label: 'Public protection desk', number: '0161 496 0160' }] },
  { name: 'Tanpits Primary School', kind: 'education', onSafeguardingBoard: true, numbers: [{ label: 'School office', number: '0161 496 0120' }] },
  { name: 'Northmoor Probation', kind: 'probation', onSafeguardingBoard: true, numbers: [{ label: 'Duty officer', number: '0161 496 0170' }] },
  { name: 'Weir Private Clinic', kind: 'health', onSafeguardingBoard: false, numbers: [{ label: 'Front desk', number: '0161 496 0180' }] },
];
