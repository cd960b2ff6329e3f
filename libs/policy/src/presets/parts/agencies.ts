import type { Choice } from '../../schema/text';

/** Agencies found on every board. */
export const coreAgencies: Choice[] = [
  { id: 'childrens-social-care', label: 'Children’s social care' },
  { id: 'police', label: 'Police' },
  { id: 'health', label: 'Health' },
  { id: 'education', label: 'Education' },
  { id: 'probation', label: 'Probation' },
];

export const cafcass: Choice = { id: 'cafcass', label: 'Cafcass' };
export const youthJustice: Choice = { id: 'youth-justice', label: 'Youth justice' };
export const housing: Choice = { id: 'housing', label: 'Housing' };
export const earlyYears: Choice = { id: 'early-years', label: 'Early years and childcare' };
export const voluntary: Choice = { id: 'voluntary', label: 'Voluntary and community organisation' };
