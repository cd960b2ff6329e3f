/** What no source document says, and was chosen as the most careful that still works at night. */
export const chosen = {
  breakGlass: { minutes: 15, source: 'chosen' },
  openedMinutes: 30,
} as const;

/** A day: long enough for an agency to say on its old number that it has no new one. */
export const newNumberWaits = { hours: 24, source: 'chosen' } as const;
