/** What a file input may want that no issuer holds: pictures of the person, and other papers. */
const OWN_FILES: ReadonlySet<string> = new Set(['PHOTO', 'SIGN', 'OTHER']);

/** Whether what a file input wants is a doctype of the locker. */
export const isIssued = (wanted: string): boolean => !OWN_FILES.has(wanted);
