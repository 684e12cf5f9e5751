import * as v from 'valibot';
import { FIELD_KINDS } from './field_kinds.ts';

/**
 * What the content script tells about one control of a page. The page is hostile, so this is parsed with the same
 * schema on arrival in the background; every text is capped.
 */
const text = (maxLength: number) => v.pipe(v.string(), v.maxLength(maxLength));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** The order and separator that a text box wants a date in, e.g. {order:'dmy', separator:'/', monthStyle:'number'}. */
export const dateFormatSchema = v.object({
  order: v.picklist(['dmy', 'mdy', 'ymd']),
  separator: v.picklist(['/', '-', '.', ' ', '']),
  monthStyle: v.picklist(['number', 'short-name']),
});

/** Bytes, pixels and types that the words beside a file input allow. */
export const fileLimitsSchema = v.object({
  minBytes: v.nullable(count),
  maxBytes: v.nullable(count),
  widthPx: v.nullable(count),
  heightPx: v.nullable(count),
  /** Lower-case media types; empty when nothing is stated. */
  mediaTypes: v.array(text(60)),
  /** The page's own words that the limits were read from. */
  statedAs: text(300),
});

export const controlSchema = v.variant('type', [
  v.object({
    type: v.literal('text'),
    multiline: v.boolean(),
    maxLength: v.nullable(count),
    /** Set where the control asks for a date in a text box. */
    dateFormat: v.nullable(dateFormatSchema),
    uppercase: v.boolean(),
  }),
  /** input type=date: takes ISO text. */
  v.object({ type: v.literal('date') }),
  v.object({ type: v.literal('select'), options: v.pipe(v.array(text(200)), v.maxLength(1000)) }),
  v.object({ type: v.literal('radio'), options: v.pipe(v.array(text(200)), v.maxLength(100)) }),
  v.object({
    type: v.literal('file'),
    multiple: v.boolean(),
    limits: fileLimitsSchema,
    /** Doctypes that the words of the form ask for, best first; empty when they could not be understood. */
    wantedDoctypes: v.pipe(v.array(v.pipe(v.string(), v.regex(/^[A-Z0-9]{5,6}$/))), v.maxLength(20)),
  }),
]);

export const fieldSchema = v.object({
  /** Unique within one scan of one document; means nothing elsewhere. */
  id: text(40),
  kind: v.nullable(v.picklist(FIELD_KINDS)),
  /** An unsure field is shown but not ticked for the person. */
  certainty: v.picklist(['sure', 'unsure']),
  /** The visible label, as the person reads it on the page. */
  label: text(200),
  section: text(200),
  control: controlSchema,
  state: v.picklist(['empty', 'filled']),
  /** Why the field can't be written, seen at the time of the scan. */
  blocked: v.nullable(v.picklist(['hidden', 'disabled', 'read-only'])),
  required: v.boolean(),
  /** Name, id, label, type and form target in one text; compared again in the task that writes. */
  fingerprint: text(1000),
  /** Why the field was taken for its kind, in the engine's words. */
  evidence: v.pipe(v.array(text(200)), v.maxLength(20)),
});

export type DateFormat = v.InferOutput<typeof dateFormatSchema>;
export type FileLimits = v.InferOutput<typeof fileLimitsSchema>;
export type Control = v.InferOutput<typeof controlSchema>;
export type Field = v.InferOutput<typeof fieldSchema>;
