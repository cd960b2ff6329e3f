import {
  type DueRow, fifteenWorkingDays, fiveWorkingDays, halfAnHour, oneHour, oneMonth, oneWorkingDay, sameDay, sixMonths, sixWeeks, tenWorkingDays, threeDays, threeMonths, twelveMonths, twelveWeeks,
  twentyEightDays, twentyEightWorkingDays, twentyFourHours,
} from './days-of-2028';

/** A limit as its source sets it, and the days on which it then falls due. */
export interface Named {
  readonly is: readonly [number, string, string, string];
  readonly rows: readonly DueRow[];
}

const workingTogether = 'Working Together to Safeguard Children 2023';
const wales = 'Wales Safeguarding Procedures';
const section9 = 'Section 9, English metropolitan borough';
const health = 'Child Protection Information Sharing with health services';
const chosen = 'chosen by the authority: no source sets it';
const movesOut: Record<string, Named> = {
  'change-of-circumstances-told': { is: [1, 'working-days', 'change of circumstances known', `${section9}, 4.2`], rows: oneWorkingDay },
  'temporary-out-unit-told': { is: [1, 'working-days', 'became aware of the move', `${section9}, 5.1`], rows: oneWorkingDay },
  'temporary-out-custodian-told': { is: [1, 'working-days', 'information received', `${section9}, 5.2`], rows: oneWorkingDay },
  'permanent-out-telephoned': { is: [0, 'same-day', 'became aware of the move', `${section9}, 5.5`], rows: sameDay },
  'permanent-out-chair-told': { is: [0, 'same-day', 'became aware of the move', `${section9}, 5.5`], rows: sameDay },
  'temporary-in-recorded': { is: [0, 'same-day', 'information received', `${section9}, 5.10`], rows: sameDay },
  'temporary-in-team-manager-told': { is: [24, 'hours', 'information received', `${section9}, 5.10`], rows: twentyFourHours },
  'permanent-in-recorded': { is: [0, 'same-day', 'information received', `${section9}, 5.11`], rows: sameDay },
};

const ofEveryAuthority: Record<string, Named> = {
  ...movesOut,
  'shared-with-health-after-end': { is: [12, 'months', 'plan ended', health], rows: twelveMonths },
  'check-confirmed': { is: [30, 'minutes', 'check asked for', `${chosen}; the record answers at all times (000 2.3)`], rows: halfAnHour },
  'section-47-check': { is: [24, 'hours', 'Section 47 enquiry', `${chosen}; the record must always be checked (001 2.1)`], rows: twentyFourHours },
  'repeat-enquiry-decided': { is: [1, 'working-days', 'repeat enquiry', `${chosen}; a referral is decided on within one working day (${workingTogether})`], rows: oneWorkingDay },
  'parents-told-of-start': { is: [5, 'working-days', 'plan started', `${chosen}; parents are informed in writing (002 3)`], rows: fiveWorkingDays },
  'parents-told-of-end': { is: [5, 'working-days', 'plan ended', `${chosen}; parents are informed in writing (002 3)`], rows: fiveWorkingDays },
  'missing-team-manager-told': { is: [1, 'hours', 'child thought missing', `${chosen}; the team manager is told immediately (001 6.3)`], rows: oneHour },
  'missing-unit-told': { is: [1, 'hours', 'child thought missing', `${chosen}; the Unit is informed by the key worker (001 6.3)`], rows: oneHour },
  'missing-core-group-told': { is: [0, 'same-day', 'child thought missing', `${chosen}; the core group is informed (001 6.3)`], rows: sameDay },
  'missing-family-asked': { is: [0, 'same-day', 'child thought missing', `${chosen}; family and friends are asked (001 6.3)`], rows: sameDay },
  'missing-police-told': { is: [24, 'hours', 'child thought missing', `${chosen}; the police are informed if all these efforts fail (001 6.3)`], rows: twentyFourHours },
  'missing-help-considered': { is: [1, 'working-days', 'child thought missing', `${chosen}; help, a conference and the law are considered (001 6.3)`], rows: oneWorkingDay },
  'missing-agencies-told': { is: [24, 'hours', 'child thought missing', `${chosen}; all agencies are informed (001 6.4)`], rows: twentyFourHours },
  'missing-circulated': { is: [24, 'hours', 'child thought missing', `${chosen}; custodians are told nationally (001 6.4)`], rows: twentyFourHours },
  'missing-director-advised': { is: [24, 'hours', 'child thought missing', `${chosen}; the corporate director is advised (001 6.4)`], rows: twentyFourHours },
  'historic-plan-answered': { is: [5, 'working-days', 'historic plan asked for', `${chosen}; permission is asked of the originating Unit (002 4.3)`], rows: fiveWorkingDays },
};

const conferences = (source: string): Record<string, Named> => ({
  'initial-conference': { is: [15, 'working-days', 'strategy discussion', source], rows: fifteenWorkingDays },
  'first-core-group': { is: [10, 'working-days', 'initial conference', source], rows: tenWorkingDays },
  'first-review': { is: [3, 'months', 'initial conference', source], rows: threeMonths },
  'later-review': { is: [6, 'months', 'previous review', source], rows: sixMonths },
});

const england: Record<string, Named> = {
  ...ofEveryAuthority,
  ...conferences(workingTogether),
  'transfer-in-conference': { is: [15, 'working-days', 'written information received', workingTogether], rows: fifteenWorkingDays },
  'temporary-out-stay': { is: [28, 'calendar-days', 'move', `${section9}, 5.3`], rows: twentyEightDays },
  'temporary-in-stay': { is: [28, 'working-days', 'move', `${section9}, 5.10`], rows: twentyEightWorkingDays },
};

const walesOnly: Record<string, Named> = {
  ...ofEveryAuthority,
  ...conferences(wales),
  'later-core-group': { is: [42, 'calendar-days', 'previous core group', `${wales}: six weeks at most`], rows: sixWeeks },
  'later-core-group-usual': { is: [1, 'months', 'previous core group', `${wales}: monthly`], rows: oneMonth },
  'outline-plan-circulated': { is: [5, 'working-days', 'initial conference', wales], rows: fiveWorkingDays },
  'written-information-on-move': { is: [3, 'calendar-days', 'notification of the move', wales], rows: threeDays },
  'transfer-in-conference': { is: [15, 'working-days', 'notified and agreed permanent', wales], rows: fifteenWorkingDays },
  'temporary-out-stay': { is: [84, 'calendar-days', 'move', `${wales}: twelve weeks`], rows: twelveWeeks },
  'temporary-in-stay': { is: [84, 'calendar-days', 'move', `${wales}: twelve weeks`], rows: twelveWeeks },
};

/** By preset: when the office closes on Monday to Thursday and on Friday, how long a caller waits to be rung back, and every limit. */
export const byPreset: Record<string, { readonly closes: readonly [string, string]; readonly ringBack: readonly [number, readonly DueRow[]]; readonly limits: Readonly<Record<string, Named>> }> = {
  '000': {
    closes: ['17:00', '17:00'], ringBack: [60, oneHour],
    limits: { ...england, 'transfer-in-conference': { is: [15, 'working-days', 'referral accepted', 'local procedures'], rows: fifteenWorkingDays } },
  },
  '001': { closes: ['17:00', '16:30'], ringBack: [30, halfAnHour], limits: england },
  '002': { closes: ['17:15', '16:45'], ringBack: [60, oneHour], limits: england },
  '003': { closes: ['17:00', '17:00'], ringBack: [60, oneHour], limits: walesOnly },
  '004': { closes: ['18:00', '18:00'], ringBack: [30, halfAnHour], limits: england },
  'england-2023': { closes: ['17:00', '16:30'], ringBack: [30, halfAnHour], limits: england },
};

/** Scotland's limits for a child who crosses the border, by Scotland's calendar. */
const scotland = 'National Guidance for Child Protection in Scotland 2021';
export const ofScotland: Record<string, Named> = {
  'initial-conference': { is: [28, 'calendar-days', 'strategy discussion', scotland], rows: twentyEightDays },
  'first-core-group': { is: [15, 'working-days', 'initial conference', scotland], rows: fifteenWorkingDays },
  'first-review': { is: [6, 'months', 'initial conference', scotland], rows: sixMonths },
  'later-review': { is: [6, 'months', 'previous review', scotland], rows: sixMonths },
  'transfer-in-conference': {
    is: [21, 'working-days', 'notification of the move', scotland],
    rows: [{ from: '2028-07-28T10:00', due: '', in: { scotland: '2028-08-29' }, why: '31 July to 4 August, 8 to 11, 14 to 18, 21 to 25, 28, 29: without the 7th, with the 28th' }],
  },
};
