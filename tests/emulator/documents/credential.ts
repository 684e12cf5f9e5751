/** A verifiable credential in JSON-LD, which the XML operation of some issuers brings instead of XML. */
import type { PersonaDocument } from '../types.ts';

/** The `proof` has the shape of a real one and proves nothing: no reader of this project can check it. */
export function credentialJson(document: PersonaDocument): string {
  const { doctype, issuerid, issuer, name, uri, number, holder, date } = document;
  const credential = {
    '@context': [
      'https://www.w3.org/2018/credentials/v1',
      'https://w3id.org/security/suites/ed25519-2020/v1',
    ],
    id: `urn:emulator:${encodeURIComponent(uri)}`,
    type: ['VerifiableCredential', doctype],
    issuer: { id: `did:example:${issuerid}`, name: issuer },
    issuanceDate: date,
    credentialSubject: {
      type: 'Person',
      name: holder.name,
      birthDate: holder.dob ?? '',
      document: { name, number },
    },
    proof: {
      type: 'Ed25519Signature2020',
      created: date,
      verificationMethod: `did:example:${issuerid}#key-1`,
      proofPurpose: 'assertionMethod',
      proofValue: 'z3FXQjecWufY46yg5abdVZsXqLhxhueuSoZgNSARiKBk9czhSePTFehP8c3PGfb6a22gkfUKods5D2UAUL5n2Brbx',
    },
  };
  return `${JSON.stringify(credential, null, 2)}\n`;
}
