import type { EnquiryType } from '../../schema/enquiry-type';

export const professionalConcern: EnquiryType = { id: 'professional-concern', label: 'Professional’s concern about a child', required: [] };
export const section47: EnquiryType = { id: 'section-47', label: 'Section 47 enquiry', required: [] };
export const emergencyDepartment: EnquiryType = { id: 'emergency-department', label: 'Child presented at an emergency department', required: ['childAge'] };
export const familyCourt: EnquiryType = { id: 'family-court', label: 'Formal enquiry in family court proceedings', required: [] };
export const otherAuthority: EnquiryType = { id: 'other-authority', label: 'Enquiry from another authority', required: [] };
