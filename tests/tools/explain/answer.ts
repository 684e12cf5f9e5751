import * as v from 'valibot';
import { fieldSchema } from '../../../lib/domain/fields.ts';

/** What the probe tells of one document; what the engine says beyond the known fields is kept. */
export const probeAnswerSchema = v.object({
  origin: v.string(),
  controls: v.array(
    v.object({
      selector: v.pipe(v.string(), v.nonEmpty()),
      label: v.string(),
      truth: v.nullable(v.record(v.string(), v.string())),
      field: v.nullable(v.looseObject(fieldSchema.entries)),
    }),
  ),
});

export type ProbedControl = v.InferOutput<typeof probeAnswerSchema>['controls'][number];
