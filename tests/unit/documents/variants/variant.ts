import type { Fact } from '../../../../lib/domain/claims.ts';
import { isoDate } from '../../../../lib/domain/dates.ts';

/** One way in which a document may be written, and all that it states: one line a fact, `~` before what is derived. */
export type Variant = readonly [name: string, doctype: string, xml: string, facts: readonly string[]];

function valueOf({ value }: Fact): string {
  if (value.type === 'text') return value.text;
  return value.type === 'gender' ? value.gender : isoDate(value.date);
}

export const lineOf = (fact: Fact): string =>
  `${fact.derivation === 'derived' ? '~' : ''}${fact.kind} = ${valueOf(fact)}`;

export const certificate = (issuedTo: string, data = '', attributes = 'number="N1"'): string =>
  `<Certificate ${attributes}><IssuedBy><Organization name="Namuna Board"/></IssuedBy>` +
  `<IssuedTo>${issuedTo}</IssuedTo><CertificateData>${data}</CertificateData></Certificate>`;

/** A document of which only the holder matters: no doctype of the table, and no number. */
export const holder = (issuedTo: string): string => certificate(issuedTo, '', 'type="CHCER"');
