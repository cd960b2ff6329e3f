import type { Nation } from '@custodian/policy';

/**
 * Due dates worked out by hand through the leap year 2028, from these facts. 1 January 2028 is a Saturday, 29 February a Tuesday; the clocks change on Sunday 26 March and Sunday 29 October;
 * Easter is 16 April. Weekdays lost: England and Wales 3 Jan, 14 and 17 Apr, 1 and 29 May, 28 Aug, 25 and 26 Dec, 1 Jan 2029; Scotland 3 and 4 Jan, 14 Apr, 1 and 29 May, 7 Aug, 30 Nov,
 * 25 and 26 Dec, 1 and 2 Jan 2029; Northern Ireland as England with 17 Mar and 12 Jul (gov.uk/bank-holidays, and the same rules for the years it does not list yet).
 */
export interface DueRow {
  /** Local time. */
  readonly from: string;
  /** A date, or for minutes and hours an instant. */
  readonly due: string;
  /** Where other nations' holidays make it another day. */
  readonly in?: Partial<Record<Exclude<Nation, 'england' | 'wales'>, string>>;
  readonly why: string;
}

export const oneWorkingDay: DueRow[] = [
  { from: '2027-12-31T16:00', due: '2028-01-04', in: { scotland: '2028-01-05' }, why: 'Friday to Tuesday: 1 January has its substitute on Monday, 2 January in Scotland on Tuesday' },
  { from: '2028-02-28T10:00', due: '2028-02-29', why: 'to the leap day' },
  { from: '2028-02-29T10:00', due: '2028-03-01', why: 'from the leap day, over the end of the month' },
  { from: '2028-03-16T10:00', due: '2028-03-17', in: { 'northern-ireland': '2028-03-20' }, why: 'Saint Patrick’s Day is a Friday' },
  { from: '2028-03-24T10:00', due: '2028-03-27', why: 'over the weekend of the spring clock change' },
  { from: '2028-04-13T10:00', due: '2028-04-18', in: { scotland: '2028-04-17' }, why: 'over Easter; Scotland works on Easter Monday' },
  { from: '2028-04-28T10:00', due: '2028-05-02', why: 'early May' },
  { from: '2028-05-27T10:00', due: '2028-05-30', why: 'from a Saturday, over the late May holiday' },
  { from: '2028-07-11T10:00', due: '2028-07-12', in: { 'northern-ireland': '2028-07-13' }, why: 'the twelfth of July' },
  { from: '2028-08-04T10:00', due: '2028-08-07', in: { scotland: '2028-08-08' }, why: 'Scotland’s summer holiday' },
  { from: '2028-08-25T10:00', due: '2028-08-29', in: { scotland: '2028-08-28' }, why: 'everybody else’s' },
  { from: '2028-10-27T10:00', due: '2028-10-30', why: 'over the weekend of the autumn clock change' },
  { from: '2028-11-29T10:00', due: '2028-11-30', in: { scotland: '2028-12-01' }, why: 'Saint Andrew’s Day' },
  { from: '2028-12-22T10:00', due: '2028-12-27', why: 'Friday to Wednesday over Christmas' },
  { from: '2028-12-29T10:00', due: '2029-01-02', in: { scotland: '2029-01-03' }, why: 'over the New Year' },
];

export const fiveWorkingDays: DueRow[] = [
  { from: '2028-04-06T10:00', due: '2028-04-13', why: '7, 10, 11, 12, 13: all before Good Friday' },
  { from: '2028-04-10T10:00', due: '2028-04-19', in: { scotland: '2028-04-18' }, why: '11, 12, 13, 18, 19; Scotland has the 17th' },
  { from: '2028-07-07T10:00', due: '2028-07-14', in: { 'northern-ireland': '2028-07-17' }, why: '10 to 14; Northern Ireland without the 12th' },
  { from: '2028-12-20T10:00', due: '2028-12-29', why: '21, 22, 27, 28, 29' },
  { from: '2028-12-22T10:00', due: '2029-01-03', in: { scotland: '2029-01-04' }, why: '27, 28, 29, 2, 3; Scotland without the 2nd' },
];

export const tenWorkingDays: DueRow[] = [
  { from: '2027-12-31T10:00', due: '2028-01-17', in: { scotland: '2028-01-18' }, why: '4 to 7, 10 to 14, 17; Scotland without the 4th' },
  { from: '2028-04-03T10:00', due: '2028-04-19', in: { scotland: '2028-04-18' }, why: '4 to 7, 10 to 13, 18, 19; Scotland has the 17th' },
  { from: '2028-07-28T10:00', due: '2028-08-11', in: { scotland: '2028-08-14' }, why: '31 July to 4 August, 7 to 11; Scotland without the 7th' },
  { from: '2028-08-17T10:00', due: '2028-09-01', in: { scotland: '2028-08-31' }, why: '18, 21 to 25, 29, 30, 31, 1; Scotland has the 28th' },
];

export const fifteenWorkingDays: DueRow[] = [
  { from: '2028-02-15T10:00', due: '2028-03-07', why: '16 to 18, 21 to 25, 28, 29 February, 1 to 3, 6, 7 March: the leap day counts' },
  { from: '2028-03-08T10:00', due: '2028-03-29', in: { 'northern-ireland': '2028-03-30' }, why: '9, 10, 13 to 17, 20 to 24, 27, 28, 29: into summer time' },
  { from: '2028-04-07T10:00', due: '2028-05-03', in: { scotland: '2028-05-02' }, why: '10 to 13, 18 to 21, 24 to 28 April, 2, 3 May; Scotland has Easter Monday' },
  { from: '2028-10-16T10:00', due: '2028-11-06', why: '17 to 20, 23 to 27, 30 October to 3 November, 6: out of summer time' },
  { from: '2028-12-11T10:00', due: '2029-01-04', in: { scotland: '2029-01-05' }, why: '12 to 15, 18 to 22, 27 to 29, 2, 3, 4; Scotland without the 2nd' },
];

export const twentyEightWorkingDays: DueRow[] = [
  { from: '2028-01-27T10:00', due: '2028-03-07', why: '28 January, five weeks to 3 March with the leap day, 6, 7' },
  { from: '2028-03-20T10:00', due: '2028-05-02', in: { scotland: '2028-04-28' }, why: 'without Good Friday, Easter Monday and 1 May; Scotland has Easter Monday' },
  { from: '2028-07-04T10:00', due: '2028-08-11', in: { scotland: '2028-08-14', 'northern-ireland': '2028-08-14' }, why: '5 to 7 July and five weeks; Scotland and Northern Ireland lose a day each' },
];

export const sameDay: DueRow[] = [
  { from: '2028-02-29T10:00', due: '2028-02-29', why: 'ends with the leap day' },
  { from: '2028-03-26T10:00', due: '2028-03-26', why: 'a Sunday of 23 hours' },
  { from: '2028-06-16T00:30', due: '2028-06-16', why: 'half past midnight in summer time, when it is still the 15th by Greenwich' },
  { from: '2028-10-29T10:00', due: '2028-10-29', why: 'a Sunday of 25 hours' },
  { from: '2028-12-31T23:59', due: '2028-12-31', why: 'the last minute of the year' },
];

export const threeDays: DueRow[] = [
  { from: '2028-02-27T10:00', due: '2028-03-01', why: '28, 29 February, 1 March' },
  { from: '2028-12-24T10:00', due: '2028-12-27', why: 'Christmas counts' },
];

export const twentyEightDays: DueRow[] = [
  { from: '2028-02-01T10:00', due: '2028-02-29', why: 'to the leap day' },
  { from: '2028-03-10T10:00', due: '2028-04-07', why: 'into summer time' },
  { from: '2028-10-10T10:00', due: '2028-11-07', why: 'out of summer time' },
];

export const sixWeeks: DueRow[] = [
  { from: '2028-02-01T10:00', due: '2028-03-14', why: '28 days to 29 February, 14 more' },
  { from: '2028-10-01T10:00', due: '2028-11-12', why: '30 days to 31 October, 12 more: a Sunday, for these are not working days' },
];

export const twelveWeeks: DueRow[] = [
  { from: '2028-01-31T10:00', due: '2028-04-24', why: '29 days of February, 31 of March, 24' },
  { from: '2028-09-01T10:00', due: '2028-11-24', why: '29 to the end of September, 31, 24' },
];

export const oneMonth: DueRow[] = [
  { from: '2028-01-31T10:00', due: '2028-02-29', why: 'February has no 31st' },
  { from: '2028-02-29T10:00', due: '2028-03-29', why: 'from the leap day' },
  { from: '2028-03-31T10:00', due: '2028-04-30', why: 'April has no 31st; a Sunday' },
];

export const threeMonths: DueRow[] = [
  { from: '2027-11-30T10:00', due: '2028-02-29', why: 'February has no 30th' },
  { from: '2028-01-31T10:00', due: '2028-04-30', why: 'April has no 31st' },
  { from: '2028-09-25T10:00', due: '2028-12-25', why: 'Christmas Day, for months end on the day whatever it is' },
  { from: '2028-11-30T10:00', due: '2029-02-28', why: 'a February of 28 days' },
];

export const sixMonths: DueRow[] = [
  { from: '2027-08-31T10:00', due: '2028-02-29', why: 'February has no 31st' },
  { from: '2028-02-29T10:00', due: '2028-08-29', why: 'from the leap day' },
  { from: '2028-04-30T10:00', due: '2028-10-30', why: 'out of summer time' },
];

export const twelveMonths: DueRow[] = [
  { from: '2027-03-26T10:00', due: '2028-03-26', why: 'to the day of the spring clock change' },
  { from: '2028-02-29T10:00', due: '2029-02-28', why: 'the year after has no leap day' },
];

export const halfAnHour: DueRow[] = [
  { from: '2028-10-29T00:45', due: '2028-10-29T00:15:00Z', why: 'through the clock change, when it is a quarter past one for the first time' },
  { from: '2028-12-31T23:45', due: '2029-01-01T00:15:00Z', why: 'over the end of the year' },
];

export const oneHour: DueRow[] = [
  { from: '2028-02-29T23:30', due: '2028-03-01T00:30:00Z', why: 'over the end of the leap day' },
  { from: '2028-03-26T00:30', due: '2028-03-26T01:30:00Z', why: 'over the hour that is left out: half past two by the clock' },
];

export const twentyFourHours: DueRow[] = [
  { from: '2028-02-28T20:00', due: '2028-02-29T20:00:00Z', why: 'into the leap day' },
  { from: '2028-03-25T12:00', due: '2028-03-26T12:00:00Z', why: 'elapsed, though the clock shows 25' },
  { from: '2028-10-28T12:00', due: '2028-10-29T11:00:00Z', why: 'elapsed, though the clock shows 23' },
];
