import * as v from 'valibot';
import { get, put } from '../cache/database.ts';
import type { Claim } from '../domain/claims.ts';
import type { FieldKind } from '../domain/field_kinds.ts';
import { checkDeclared, declaredClaims, selfDeclaredSchema } from '../domain/self_declared.ts';
import type { SelfDeclared } from '../domain/self_declared.ts';
import { alone } from './locks.ts';
import { dataKey } from './data_key.ts';
import type { Ports } from './ports.ts';

const RECORD_ID = 'declared';

/** What the person states themselves, apart from what documents prove; sealed like everything else. */
export function createDeclarations(ports: Ports) {
  const all = async (): Promise<SelfDeclared> =>
    (await get(await dataKey(ports), 'profile', RECORD_ID, selfDeclaredSchema).catch(() => null)) ?? {};

  return {
    all,
    claims: async (): Promise<Claim[]> => declaredClaims(await all()),

    /** Empty text takes a fact back. @throws AppError declared_… when the text can't be one */
    async declare(kind: FieldKind, text: string): Promise<void> {
      const checked = checkDeclared(kind, text);
      await alone('declarations', async () => {
        const { [checked.kind]: _before, ...others } = await all();
        const facts = checked.text === '' ? others : { ...others, [checked.kind]: checked.text };
        await put(await dataKey(ports), 'profile', RECORD_ID, v.parse(selfDeclaredSchema, facts));
      });
    },
  };
}

export type Declarations = ReturnType<typeof createDeclarations>;
