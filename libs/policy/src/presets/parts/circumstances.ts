import type { Choice } from '../../schema/text';

/** Circumstances which may constitute significant harm, in the order of the practice guidance (004). */
export const practiceGuidanceCircumstances: Choice[] = [
  { id: 'child-death', label: 'Child death' },
  { id: 'delayed-presentation', label: 'Significant delay in presentation for non-routine medical or dental care, without reasonable explanation' },
  { id: 'delayed-presentation-of-injury', label: 'Delay in presentation following an injury or illness, without reasonable explanation' },
  { id: 'inconsistent-history', label: 'Inconsistent history or explanation of injury' },
  { id: 'injury-to-immobile-child', label: 'Bruising or injury to an immobile child' },
  { id: 'carer-interaction', label: 'Significant concerns about the carer’s interactions, presentation and care of the child' },
  { id: 'home-conditions', label: 'Home conditions are a risk to the health or safety of the child' },
  { id: 'domestic-abuse', label: 'Significant domestic abuse within the child’s household' },
];
