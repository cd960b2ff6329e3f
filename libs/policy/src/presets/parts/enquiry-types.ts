import type { EnquiryType } from '../../schema/enquiry-type';

export const safeguardingConcern: EnquiryType = { id: 'safeguarding-concern', label: 'Safeguarding concern about a child', required: [] };
export const section47: EnquiryType = { id: 'section-47', label: 'Section 47 enquiry', required: [] };
export const emergencyDepartment: EnquiryType = { id: 'emergency-department', label: 'Child presented at an emergency department', required: [] };
export const familyCourt: EnquiryType = { id: 'family-court', label: 'Formal enquiry in family court proceedings', required: ['reference'] };
export const otherAuthority: EnquiryType = { id: 'other-authority', label: 'Enquiry from another authority', required: [] };
