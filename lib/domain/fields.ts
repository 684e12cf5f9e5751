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
  /** `my` and `ym`: a month of a year. */
  order: v.picklist(['dmy', 'mdy', 'ymd', 'my', 'ym']),
  separator: v.picklist(['/', '-', '.', ' ', '']),
  monthStyle: v.picklist(['number', 'short-name', 'long-name']),
  /** Absent: four. */
  yearDigits: v.optional(v.picklist([2, 4])),
});

/** One of several short boxes in a row that hold one value together: which, and how much each takes. */
export const splitSchema = v.object({ at: count, lengths: v.pipe(v.array(count), v.maxLength(16)) });

/** Whose fact a control asks for. The name of a father is the applicant's fact; a father's mobile is the father's. */
export const WHOSE = [
  'applicant',
  'father',
  'mother',
  'spouse',
  'guardian',
  'nominee',
  'witness',
  'representative',
  'institution',
  'bank',
  'employer',
  'head',
  'other',
] as const;
export type Whose = (typeof WHOSE)[number];

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
    /** The `pattern` attribute: what the page refuses to take otherwise. */
    pattern: v.optional(text(300)),
    /** Where the browser itself takes only some texts: digits, or a month as "1998-08". */
    inputType: v.optional(v.picklist(['number', 'month'])),
    /** An example that stands in the box itself, such as "+91 90000 00001". */
    example: v.optional(text(100)),
    split: v.optional(splitSchema),
  }),
  /** input type=date: takes ISO text. */
  v.object({ type: v.literal('date') }),
  v.object({ type: v.literal('select'), options: v.pipe(v.array(text(200)), v.maxLength(1000)) }),
  /** A list that a script draws; its options may come only when it is opened. */
  v.object({ type: v.literal('combobox'), options: v.pipe(v.array(text(200)), v.maxLength(1000)) }),
  v.object({ type: v.literal('radio'), options: v.pipe(v.array(text(200)), v.maxLength(100)) }),
  v.object({
    type: v.literal('file'),
    multiple: v.boolean(),
    limits: fileLimitsSchema,
    /**
     * Doctypes that the words of the form ask for, best first, or PHOTO, SIGN or OTHER (a paper that no issuer holds);
     * empty when they could not be understood.
     */
    wantedDoctypes: v.pipe(v.array(v.pipe(v.string(), v.regex(/^[A-Z0-9]{4,6}$/))), v.maxLength(20)),
  }),
]);

export const fieldSchema = v.object({
  /** Unique within one scan of one document; means nothing elsewhere. */
  id: text(40),
  kind: v.nullable(v.picklist(FIELD_KINDS)),
  /** An unsure field is shown but not ticked for the person. */
  certainty: v.picklist(['sure', 'unsure']),
  /** How sure, from 0 to 1; from 0.75 on `certainty` is "sure". */
  confidence: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1))),
  /** Whose fact is asked; absent: the applicant's. */
  whose: v.optional(v.picklist(WHOSE)),
  /** Which of two addresses an `address.*` field belongs to; null where the form does not say. */
  addressSection: v.optional(v.nullable(v.picklist(['permanent', 'correspondence']))),
  /** For a parent's or spouse's name in several boxes: which part of the name this one takes. */
  namePart: v.optional(v.picklist(['given', 'middle', 'family'])),
  /** The visible label, as the person reads it on the page. */
  label: text(200),
  section: text(200),
  control: controlSchema,
  /** For an age: the words around the box, its own first, parted by " ; ". They may name the day that it counts on. */
  about: v.optional(text(600)),
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
