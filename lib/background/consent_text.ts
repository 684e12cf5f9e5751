/**
 * The sentence that a person must read and tick before a document is pulled (specification: Pull Document, `consent`),
 * word for word, with the two names put in as DigiLocker gives them.
 */
export const consentText = (issuerName: string, certificateName: string): string =>
  `I provide my consent to share my Aadhaar Number, Date of Birth and Name from my Aadhaar eKYC information with the ${issuerName} for the purpose of fetching my ${certificateName} into DigiLocker.`;
