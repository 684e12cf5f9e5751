/** What the paper of each doctype looks like: its Hindi title, its layout, its colour. */
export type Layout = 'card' | 'certificate' | 'marksheet';

export interface Design {
  hindi: string;
  layout: Layout;
  colour: string;
  /** The label of the document's number. */
  number: string;
}

const CERTIFICATE_NUMBER = 'प्रमाण पत्र संख्या / Certificate number';
const ROLL_NUMBER = 'अनुक्रमांक / Roll number';
const GREEN = '#2e6b3e';
const BLUE = '#1f4e79';
const MAROON = '#7a1f35';
const ORANGE = '#b4531a';
const TEAL = '#0f6a6d';
const PURPLE = '#50307a';

type Row = [doctype: string, hindi: string, layout: Layout, colour: string, number?: string];

const ROWS: Row[] = [
  ['ADHAR', 'आधार', 'card', ORANGE, 'आधार संख्या / Aadhaar number'],
  ['PANCR', 'स्थायी लेखा संख्या सत्यापन अभिलेख', 'card', BLUE, 'स्थायी लेखा संख्या / PAN'],
  ['DRVLC', 'चालन अनुज्ञप्ति', 'card', PURPLE, 'अनुज्ञप्ति संख्या / Licence number'],
  ['RVCER', 'वाहन पंजीकरण प्रमाण पत्र', 'certificate', PURPLE, 'पंजीकरण संख्या / Registration number'],
  ['FITCER', 'वाहन स्वस्थता प्रमाण पत्र', 'certificate', PURPLE],
  ['ABCID', 'शैक्षणिक क्रेडिट बैंक पहचान पत्र', 'card', TEAL, 'ABC ID'],
  ['NHCRD', 'राष्ट्रीय स्वास्थ्य पहचान पत्र', 'card', GREEN, 'ABHA number'],
  ['PMJAY', 'प्रधानमंत्री जन आरोग्य योजना', 'card', GREEN],
  ['UNCRD', 'सार्वभौमिक खाता संख्या कार्ड', 'card', MAROON, 'UAN'],
  ['GOVID', 'पहचान पत्र', 'card', BLUE],
  ['SICRD', 'वरिष्ठ नागरिक पहचान पत्र', 'card', TEAL],
  ['DPICR', 'दिव्यांगजन पहचान पत्र', 'card', TEAL],
  ['LBCRD', 'श्रमिक कार्ड', 'card', MAROON],
  ['SSCER', 'अंक पत्र (कक्षा दसवीं)', 'marksheet', MAROON, ROLL_NUMBER],
  ['HSCER', 'अंक पत्र (कक्षा बारहवीं)', 'marksheet', MAROON, ROLL_NUMBER],
  ['DGMST', 'उपाधि अंक पत्र', 'marksheet', BLUE, ROLL_NUMBER],
  ['TRTMP', 'शैक्षणिक प्रतिलेख', 'marksheet', BLUE, ROLL_NUMBER],
  ['NTMKS', 'नीट अंक पत्र', 'marksheet', BLUE, ROLL_NUMBER],
  ['SPCER', 'उत्तीर्णता प्रमाण पत्र (कक्षा दसवीं)', 'certificate', MAROON, ROLL_NUMBER],
  ['HPCER', 'उत्तीर्णता प्रमाण पत्र (कक्षा बारहवीं)', 'certificate', MAROON, ROLL_NUMBER],
  ['SSMGR', 'प्रव्रजन प्रमाण पत्र (कक्षा दसवीं)', 'certificate', MAROON],
  ['HSMGR', 'प्रव्रजन प्रमाण पत्र (कक्षा बारहवीं)', 'certificate', MAROON],
  ['MICER', 'प्रव्रजन प्रमाण पत्र', 'certificate', BLUE],
  ['DGCER', 'उपाधि प्रमाण पत्र', 'certificate', BLUE],
  ['DIPCR', 'पत्रोपाधि प्रमाण पत्र', 'certificate', BLUE],
  ['PRVCR', 'अनंतिम उपाधि प्रमाण पत्र', 'certificate', BLUE],
  ['SKCER', 'कौशल प्रमाण पत्र', 'certificate', TEAL],
  ['ITICR', 'आई टी आई प्रमाण पत्र', 'certificate', TEAL],
  ['INCER', 'आय प्रमाण पत्र', 'certificate', GREEN],
  ['CTCER', 'जाति प्रमाण पत्र', 'certificate', GREEN],
  ['OBCER', 'अन्य पिछड़ा वर्ग प्रमाण पत्र', 'certificate', GREEN],
  ['SHCER', 'अनुसूचित जाति / जनजाति प्रमाण पत्र', 'certificate', GREEN],
  ['EWCER', 'आर्थिक रूप से कमज़ोर वर्ग प्रमाण पत्र', 'certificate', GREEN],
  ['CVCER', 'जाति वैधता प्रमाण पत्र', 'certificate', GREEN],
  ['RSCER', 'निवास प्रमाण पत्र', 'certificate', TEAL],
  ['DMCER', 'अधिवास प्रमाण पत्र', 'certificate', TEAL],
  ['NTCER', 'मूल निवास प्रमाण पत्र', 'certificate', TEAL],
  ['BTCER', 'जन्म प्रमाण पत्र', 'certificate', BLUE, 'पंजीकरण संख्या / Registration number'],
  ['DTCER', 'मृत्यु प्रमाण पत्र', 'certificate', BLUE, 'पंजीकरण संख्या / Registration number'],
  ['RMCER', 'विवाह प्रमाण पत्र', 'certificate', MAROON, 'पंजीकरण संख्या / Registration number'],
  ['LHCER', 'विधिक उत्तराधिकारी प्रमाण पत्र', 'certificate', TEAL],
  ['FMCER', 'परिवार सदस्यता प्रमाण पत्र', 'certificate', TEAL],
  ['MNCER', 'अल्पसंख्यक प्रमाण पत्र', 'certificate', TEAL],
  ['CHCER', 'चरित्र प्रमाण पत्र', 'certificate', TEAL],
  ['SLCER', 'शोधन क्षमता प्रमाण पत्र', 'certificate', TEAL],
  ['RATCR', 'राशन कार्ड', 'certificate', ORANGE, 'राशन कार्ड संख्या / Ration card number'],
  ['EPFSC', 'योजना प्रमाण पत्र', 'certificate', MAROON],
  ['PECER', 'पेंशन प्रमाण पत्र', 'certificate', MAROON, 'पेंशन भुगतान आदेश / PPO number'],
  ['PRCER', 'संपत्ति प्रमाण पत्र', 'certificate', ORANGE],
  ['TDLCS', 'व्यापार अनुज्ञप्ति', 'certificate', ORANGE, 'अनुज्ञप्ति संख्या / Licence number'],
  ['UDCER', 'उद्यम पंजीकरण प्रमाण पत्र', 'certificate', ORANGE],
  ['CRIPC', 'बीमा पॉलिसी - कार', 'certificate', PURPLE, 'पॉलिसी संख्या / Policy number'],
  ['TWIPC', 'बीमा पॉलिसी - दोपहिया', 'certificate', PURPLE, 'पॉलिसी संख्या / Policy number'],
  ['HLIPC', 'स्वास्थ्य बीमा', 'certificate', PURPLE, 'पॉलिसी संख्या / Policy number'],
  ['PODOC', 'बीमा पॉलिसी', 'certificate', PURPLE, 'पॉलिसी संख्या / Policy number'],
  ['ELEBL', 'विद्युत बिल', 'certificate', ORANGE, 'उपभोक्ता संख्या / Consumer number'],
];

const DESIGNS = new Map<string, Design>(
  ROWS.map(([doctype, hindi, layout, colour, number = CERTIFICATE_NUMBER]) => [
    doctype,
    { hindi, layout, colour, number },
  ]),
);

const PLAIN: Design = {
  hindi: 'प्रमाण पत्र',
  layout: 'certificate',
  colour: BLUE,
  number: 'दस्तावेज़ संख्या / Document number',
};

/** A doctype that has no design of its own is a plain certificate. */
export function designOf(doctype: string): Design {
  return DESIGNS.get(doctype) ?? PLAIN;
}
