const [narrowest, widest] = [80, 96];

/** How wide a page is for a terminal of so many columns, or for a file. */
export function pageWidth(columns = widest): number {
  return Math.min(Math.max(columns, narrowest), widest);
}
