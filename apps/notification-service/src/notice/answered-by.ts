/** What a deadline was about that has ended. */
export interface Ended {
  readonly kind: string;
  readonly enquiryId?: string;
  readonly childId?: string;
}

/** Which notices asked for just that: of an enquiry or a child, of these kinds, with this reason where they give one. */
export interface Asking {
  readonly enquiryId?: string;
  readonly childId?: string;
  readonly kinds: readonly string[];
  readonly because?: string;
}

const ofAnEnquiry: Readonly<Record<string, string>> = { 'call-back': 'call-back-overdue', check: 'check-overdue', 'section-47-check': 'section-47-without-check', 'repeat-enquiry': 'repeat-enquiry-overdue' };

/** The notices that are answered when what a deadline asked for is done, or not wanted any more; undefined where nobody was told of it. */
export function askingFor({ kind, enquiryId, childId }: Ended): Asking | undefined {
  if (enquiryId !== undefined) {
    const told = ofAnEnquiry[kind];
    return told === undefined ? undefined : { enquiryId, kinds: [told] };
  }
  return childId === undefined ? undefined : { childId, kinds: ['limit-near', 'limit-passed', 'section-47-without-check'], because: kind };
}
