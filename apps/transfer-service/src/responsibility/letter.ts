/** What one side writes to the other about a handover. The instants are those of the writer's own commit. */
export type Letter =
  | { readonly letter: 'offered'; readonly handoverId: string; readonly moveId: string; readonly at: Date; readonly by: string }
  | { readonly letter: 'undertaken'; readonly handoverId: string; readonly at: Date; readonly by: string }
  | { readonly letter: 'declined'; readonly handoverId: string; readonly at: Date; readonly by: string; readonly reason: string }
  | { readonly letter: 'let-go'; readonly handoverId: string; readonly at: Date; readonly by: string; readonly heldFrom: Date }
  | { readonly letter: 'withdrawn'; readonly handoverId: string; readonly moveId: string; readonly at: Date; readonly by: string; readonly reason: string };
