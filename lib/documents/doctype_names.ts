/** What documents without a `type` call themselves, in lower case and without punctuation (field notes, section 7). */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  ADHAR: ['aadhaar', 'aadhaar card', 'e aadhaar'],
  PANCR: ['pan', 'pan card', 'pan verification record'],
  DRVLC: ['driving license', 'driving licence'],
  RVCER: [
    'registration of vehicles',
    'registration certificate of vehicle',
    'vehicle registration certificate',
  ],
  SSCER: ['class x marksheet', 'class x mark sheet', 'secondary school marksheet'],
  HSCER: ['class xii marksheet', 'class xii mark sheet', 'higher secondary school marksheet'],
  SPCER: ['class x matriculation passing certificate', 'class x passing certificate'],
  HPCER: ['class xii passing certificate'],
  SSOSC: ['haryana open school class x marksheet'],
  HSOSC: ['haryana open school class xii marksheet'],
  SSMGR: ['class x migration certificate'],
  HSMGR: ['class xii migration certificate'],
  SVCER: ['class x provisional certificate'],
  HVCER: ['class xii provisional certificate'],
  DGCER: ['degree diploma certificate', 'degree certificate'],
  DGMST: ['degree diploma marksheet', 'degree marksheet'],
  DIPCR: ['diploma certificate'],
  PRVCR: ['provisional degree certificate'],
  CTCER: ['caste certificate'],
  OBCER: ['obc certificate'],
  SHCER: ['sc st certificate'],
  EWCER: ['economically weaker section certificate', 'ews certificate'],
  INCER: ['income certificate'],
  RSCER: ['residence certificate'],
  DMCER: ['domicile certificate'],
  NTCER: ['nativity certificate'],
  BTCER: ['birth certificate'],
  RATCR: ['ration card'],
};

const BY_NAME: ReadonlyMap<string, string> = new Map(
  Object.entries(NAMES).flatMap(([doctype, names]) => names.map((name) => [name, doctype] as const)),
);

export const doctypeNamed = (name: string): string | null =>
  BY_NAME.get(
    name
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, ' ')
      .trim(),
  ) ?? null;
