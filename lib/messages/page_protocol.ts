import * as v from 'valibot';
import { fieldSchema } from '../domain/fields.ts';
import { attachOrderSchema, fieldResultSchema, fillPlanSchema } from '../domain/plan.ts';

/** What one document of a page answers to a scan. `token` is random, made at scan time, and valid for one plan. */
export const scanReportSchema = v.object({
  token: v.pipe(v.string(), v.minLength(22), v.maxLength(64)),
  /** `self.origin` of the document. */
  origin: v.pipe(v.string(), v.maxLength(300)),
  fields: v.pipe(v.array(fieldSchema), v.maxLength(5000)),
  /** Where the forms around these fields are sent: origins, or the scheme of what is no web address. */
  targets: v.optional(
    v.pipe(
      v.array(
        v.object({ origin: v.pipe(v.string(), v.maxLength(300)), method: v.picklist(['get', 'post']) }),
      ),
      v.maxLength(50),
    ),
  ),
});

/**
 * What the background may ask of an injected content script, and how long it waits for the answer. The script never
 * calls on its own account. A fill may wait for lists that depend on each other, so it is given longer.
 */
export const PAGE_PROTOCOL = {
  'form.scan': { request: v.null(), reply: scanReportSchema, waitMs: 5_000 },
  'form.fill': { request: fillPlanSchema, reply: v.array(fieldResultSchema), waitMs: 25_000 },
  'form.attach': { request: attachOrderSchema, reply: fieldResultSchema, waitMs: 10_000 },
  /** How many understood fields a fill made appear: a choice that reveals a section, a list that was made anew. */
  'form.appeared': { request: v.object({ token: v.string() }), reply: v.number(), waitMs: 5_000 },
  /** True while the document still holds the scan of that token: it was not navigated or reloaded. */
  'form.holds': { request: v.object({ token: v.string() }), reply: v.boolean(), waitMs: 1_000 },
  'form.undo': {
    request: v.object({ token: v.string() }),
    reply: v.array(fieldResultSchema),
    waitMs: 5_000,
  },
} as const;

export type PageProtocol = typeof PAGE_PROTOCOL;
export type PageMessageName = keyof PageProtocol;
export type PageRequestOf<Name extends PageMessageName> = v.InferOutput<PageProtocol[Name]['request']>;
export type PageReplyOf<Name extends PageMessageName> = v.InferOutput<PageProtocol[Name]['reply']>;
export type ScanReport = v.InferOutput<typeof scanReportSchema>;
export type PageHandlers = {
  [Name in PageMessageName]: (request: PageRequestOf<Name>) => Promise<PageReplyOf<Name>>;
};
