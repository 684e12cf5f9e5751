/** Ends a switch over a union: a state that was forgotten does not compile. */
export function unreachable(state: never): never {
  throw new Error(`A view has no drawing for ${JSON.stringify(state)}`);
}
