import * as v from 'valibot';

/** One document of a page. `documentId` is absent in Firefox before 153: the frame id then stands for it. */
export const pageDocumentSchema = v.object({
  tabId: v.number(),
  frameId: v.number(),
  documentId: v.nullable(v.string()),
});

export type PageDocument = v.InferOutput<typeof pageDocumentSchema>;
