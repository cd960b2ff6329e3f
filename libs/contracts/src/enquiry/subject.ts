import { z } from 'zod';
import { Id, Line } from '../fields';
import { exampleSought, personSought } from '../register/person-sought';

/** One child asked about, with the name as it was heard (ENQ-17). */
export const Subject = z.strictObject({ subjectId: Id, ...personSought });

/** Who asks: recorded before anything is told (ENQ-01, ENQ-02). */
export const Enquirer = z.strictObject({ name: Line, role: Line, agencyId: Id });

export const exampleIds = {
  enquiryId: 'c8a4f5c2-92f5-4d0a-8d80-6b0f3a2f1e04',
  subjectId: '3f9f7a0c-59a8-4a0e-8f53-2e2f6a1b0c05',
  agencyId: '2b7c1d1e-8f43-4a93-9b26-5f0f2a7c1d08',
  numberId: '71d5b0f0-0f7f-4d52-8a0d-8b8f0a3c2e09',
  callBackId: 'e2f6b0a4-7c58-4f6e-a1c7-3a9d5c1b4f0a',
  childId: '5b0c6d0e-6c53-4c0e-9a4e-0d5a3f5f7a10',
  contactSheetId: '8e4c9f1b-1a57-4d0b-9b7e-6f2d8c3a5e0b',
  reviewId: '6d1f8a3b-2c47-4e95-b0d8-9a5e7c3f1b0d',
};

export const exampleEnquirer = { name: 'Imogen Hathersage-Poole', role: 'Charge nurse, A&E', agencyId: exampleIds.agencyId };

export const exampleSubject = { subjectId: exampleIds.subjectId, ...exampleSought };
