import * as v from 'valibot';
import { all, count, get, put, remove } from '../cache/database.ts';
import { fromBase64 } from '../domain/bytes.ts';
import type { Claim } from '../domain/claims.ts';
import type { ImportRequest } from '../domain/import_views.ts';
import { doctypeSchema, importRequestSchema, isAadhaarFile, provedSchema } from '../domain/import_views.ts';
import type { DocumentSummary } from '../domain/views.ts';
import { AppError } from '../errors/app_error.ts';
import { claimsFrom } from './claim_sources.ts';
import { dataKey } from './data_key.ts';
import type { Ports } from './ports.ts';

/** What is kept of one file that the person brought; sealed. */
const importedSchema = v.object({
  documentId: v.string(),
  fileName: v.string(),
  mediaType: importRequestSchema.entries.mediaType,
  chosenDoctype: v.nullable(doctypeSchema),
  chosenName: v.nullable(v.string()),
  hasBytes: v.boolean(),
  importedAtMs: v.number(),
  proved: provedSchema,
});
const bytesSchema = v.object({ base64: v.string() });

type Imported = v.InferOutput<typeof importedSchema>;

const AADHAAR = 'ADHAR';

const doctypeOf = ({ proved, chosenDoctype }: Imported): string => proved.doctype ?? chosenDoctype ?? '';

function useOf({ proved, hasBytes }: Imported): DocumentSummary['use'] {
  if (proved.verdict.state === 'altered') return hasBytes ? 'attach-only' : 'unusable';
  if (proved.facts.length > 0) return 'fills';
  return hasBytes ? 'attach-only' : 'unusable';
}

const nameOf = ({ proved, chosenName, fileName }: Imported): string =>
  proved.documentName ?? chosenName ?? fileName.replace(/\.[a-z]{3}$/i, '');

const summaryOf = (kept: Imported): DocumentSummary => ({
  id: kept.documentId,
  name: nameOf(kept),
  doctype: doctypeOf(kept),
  issuer: kept.proved.issuer ?? kept.proved.verdict.signer ?? '',
  number: kept.proved.number,
  date: kept.proved.issueDate,
  use: useOf(kept),
  origin: 'imported',
  hasFile: kept.hasBytes,
  verdict: kept.proved.verdict,
  status: kept.proved.status,
  validTo: kept.proved.validTo,
});

/** Files that the person brought: checked in our own page, kept until the browser closes or under the PIN (D6). */
export function createImports(ports: Ports) {
  async function list(): Promise<Imported[]> {
    const found = await all(await dataKey(ports), 'imports', importedSchema);
    return found.toSorted((a, b) => b.importedAtMs - a.importedAtMs);
  }

  async function find(documentId: string): Promise<Imported> {
    const found = await get(await dataKey(ports), 'imports', documentId, importedSchema);
    if (found === null) throw new AppError('document_not_found');
    return found;
  }

  return {
    /** @throws AppError import_aadhaar_not_kept, storage_full */
    async keep(request: ImportRequest): Promise<DocumentSummary> {
      const { base64, proved, chosenDoctype, chosenName } = request;
      if (base64 !== null && (isAadhaarFile(proved) || chosenDoctype === AADHAAR))
        throw new AppError('import_aadhaar_not_kept');
      const key = await dataKey(ports);
      const kept: Imported = {
        documentId: `import-${crypto.randomUUID()}`,
        fileName: request.fileName,
        mediaType: request.mediaType,
        chosenDoctype,
        chosenName,
        hasBytes: base64 !== null,
        importedAtMs: ports.nowMs(),
        proved,
      };
      if (base64 !== null) await put(key, 'importBytes', kept.documentId, { base64 });
      await put(key, 'imports', kept.documentId, kept);
      return summaryOf(kept);
    },

    async remove(documentId: string): Promise<null> {
      await remove('imports', documentId);
      await remove('importBytes', documentId);
      return null;
    },

    /** @throws AppError document_not_found, import_aadhaar_not_kept */
    async setDoctype(documentId: string, doctype: string, name: string): Promise<DocumentSummary> {
      const found = await find(documentId);
      if (doctype === AADHAAR && found.hasBytes) throw new AppError('import_aadhaar_not_kept');
      const changed = { ...found, chosenDoctype: doctype, chosenName: name };
      await put(await dataKey(ports), 'imports', documentId, changed);
      return summaryOf(changed);
    },

    find,

    /** Without a key nothing here can be opened: what may lie there is another session's. */
    count: async (): Promise<number> => ((await ports.session.dataKey.get()) === null ? 0 : count('imports')),

    /** Of XML files, forms take none. */
    attachable: async (): Promise<DocumentSummary[]> =>
      (await list())
        .filter(({ hasBytes, mediaType }) => hasBytes && mediaType === 'application/pdf')
        .map(summaryOf),

    summaries: async (): Promise<DocumentSummary[]> => (await list()).map(summaryOf),

    /** @throws AppError document_not_found, import_aadhaar_not_kept */
    async file(documentId: string): Promise<{ name: string; bytes: Uint8Array<ArrayBuffer> }> {
      const kept = await find(documentId);
      const found = await get(await dataKey(ports), 'importBytes', documentId, bytesSchema);
      if (found === null)
        throw new AppError(kept.hasBytes ? 'document_not_found' : 'import_aadhaar_not_kept');
      return { name: nameOf(kept), bytes: fromBase64(found.base64) };
    },

    async claims(): Promise<Claim[]> {
      const kept = await list();
      return kept.flatMap((one) =>
        claimsFrom(
          { ...summaryOf(one), documentId: one.documentId, integrityVerified: false },
          one.proved.facts,
        ),
      );
    },
  };
}

export type Imports = ReturnType<typeof createImports>;
