import { isoDay } from '../domain/dates.ts';
import { conflictsOf, createProfile } from '../domain/profile.ts';
import type { ProfileView } from '../domain/profile_view.ts';
import { DECLARABLE_KINDS } from '../domain/self_declared.ts';
import type { Declarations } from './declarations.ts';
import type { Holdings } from './holdings.ts';
import type { Ports } from './ports.ts';

/** What the documents contradict each other in, and what the person states themselves. */
export function createProfileViews(
  holdings: Pick<Holdings, 'claims'>,
  declarations: Declarations,
  { nowMs }: Pick<Ports, 'nowMs'>,
) {
  return {
    async view(): Promise<ProfileView> {
      const [claims, declared] = await Promise.all([holdings.claims(), declarations.all()]);
      return {
        conflicts: conflictsOf(createProfile(claims, isoDay(nowMs()))),
        declared: DECLARABLE_KINDS.flatMap((kind) => {
          const text = declared[kind];
          return text === undefined ? [] : [{ kind, text }];
        }),
      };
    },
  };
}
