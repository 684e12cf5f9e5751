/** One part of `npm run bench`: what it measures, and how that is told. Figures are for the reader; none is asserted. */
export interface Section {
  name: string;
  /** @throws when something could not be measured */
  report: () => Promise<string>;
}

interface Row<Figures> {
  name: string;
  run: () => Promise<Figures>;
  print: (figures: Figures) => string;
}

export const section = <Figures>({ name, run, print }: Row<Figures>): Section => ({
  name,
  report: async () => print(await run()),
});
