/** The documents the limits come from, as each limit cites them. */
export const WORKING_TOGETHER = 'Working Together to Safeguard Children 2023';
export const WALES_PROCEDURES = 'Wales Safeguarding Procedures';
export const SCOTLAND_GUIDANCE = 'National Guidance for Child Protection in Scotland 2021';
export const HEALTH_SHARING = 'Child Protection Information Sharing with health services';
export const SECTION_9 = 'Section 9, English metropolitan borough';
export const OWN_RETENTION = 'the authority’s own retention schedule';
export const CHOSEN = 'chosen by the authority: no source sets it';
