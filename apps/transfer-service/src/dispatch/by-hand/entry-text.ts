/** Who of them said so and when, as the trail keeps it. */
export function entryText({ saidBy, saidAt }: { readonly saidBy: string; readonly saidAt: string }): string {
  return `${saidBy}, ${saidAt}`;
}
