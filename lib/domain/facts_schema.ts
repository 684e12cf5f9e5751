import * as v from 'valibot';
import { FACT_KINDS } from './field_kinds.ts';

const dateSchema = v.object({
  year: v.number(),
  month: v.exactOptional(v.number()),
  day: v.exactOptional(v.number()),
});

/** One fact as it is kept and sent between our own pages. */
export const factSchema = v.object({
  kind: v.picklist(FACT_KINDS),
  derivation: v.picklist(['as-issued', 'derived']),
  value: v.variant('type', [
    v.object({ type: v.literal('text'), text: v.string() }),
    v.object({ type: v.literal('date'), date: dateSchema }),
    v.object({ type: v.literal('gender'), gender: v.picklist(['male', 'female', 'transgender', 'other']) }),
  ]),
});
