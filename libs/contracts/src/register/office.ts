import { z } from 'zod';
import { Id, LocalDate } from '../fields';

/** Who holds an office, from which day to which; one who still holds it has no `to`. */
export const OfficeHolder = z.strictObject({ officeHolderId: Id, workerId: Id, from: LocalDate, to: LocalDate.optional() });

export const exampleOfficeHolder = { officeHolderId: 'e1f0a7c4-7f2d-4c39-9b1e-5d3c2a60b711', workerId: '0f8f5f2c-4a3e-4a58-a7a9-54f5df2d2a01', from: '2026-04-01' };
