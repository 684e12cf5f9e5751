import type { NameTable } from '../domain/place_names.ts';

const list = (names: string): readonly string[] => names.split(', ');

/** School boards with the names that certificates and lists give them; a state's board has a full and a spoken name. */
export const BOARD_NAMES: NameTable = {
  cbse: list(
    'cbse, c b s e, cbse board, cbse delhi, cbse new delhi, central board of secondary education, सीबीएसई, केंद्रीय माध्यमिक शिक्षा बोर्ड, केन्द्रीय माध्यमिक शिक्षा बोर्ड',
  ),
  cisce: list(
    'cisce, icse, isc, icse isc, isc icse, council for the indian school certificate examinations, council for indian school certificate examinations, council of indian school certificate examinations, आईसीएसई',
  ),
  nios: list(
    'nios, national institute of open schooling, national open school, राष्ट्रीय मुक्त विद्यालयी शिक्षा संस्थान',
  ),
  up: list(
    'up board, u p board, upmsp, uttar pradesh board, uttar pradesh madhyamik shiksha parishad, up madhyamik shiksha parishad, up board of high school and intermediate education, board of high school and intermediate education uttar pradesh, board of high school and intermediate education up, board of high school and intermediate education allahabad, board of high school and intermediate education prayagraj, uttar pradesh board of high school and intermediate education, माध्यमिक शिक्षा परिषद उत्तर प्रदेश, उत्तर प्रदेश माध्यमिक शिक्षा परिषद, यूपी बोर्ड',
  ),
  bihar: list(
    'bseb, bihar board, bihar school examination board, bseb patna, bihar school examination board patna, बिहार विद्यालय परीक्षा समिति, बिहार बोर्ड',
  ),
  maharashtra: list(
    'msbshse, maharashtra board, maharashtra state board, maharashtra state board of secondary and higher secondary education, state board of secondary and higher secondary education maharashtra, महाराष्ट्र राज्य माध्यमिक व उच्च माध्यमिक शिक्षण मंडळ',
  ),
  rajasthan: list(
    'rbse, rajasthan board, board of secondary education rajasthan, bser, bser ajmer, rajasthan board of secondary education, माध्यमिक शिक्षा बोर्ड राजस्थान, राजस्थान बोर्ड',
  ),
  madhyaPradesh: list(
    'mpbse, mp board, m p board, board of secondary education madhya pradesh, madhya pradesh board, madhya pradesh board of secondary education, माध्यमिक शिक्षा मंडल मध्य प्रदेश, एमपी बोर्ड',
  ),
  chhattisgarh: list(
    'cgbse, cg board, chhattisgarh board, chhattisgarh board of secondary education, board of secondary education chhattisgarh, छत्तीसगढ़ माध्यमिक शिक्षा मंडल',
  ),
  gujarat: list(
    'gseb, gshseb, gujarat board, gujarat secondary and higher secondary education board, gujarat secondary education board',
  ),
  westBengalSecondary: list('wbbse, west bengal board of secondary education'),
  westBengalHigher: list('wbchse, west bengal council of higher secondary education'),
  tamilNadu: list(
    'tnbse, tamil nadu state board, tamil nadu board, tamil nadu board of secondary education, state board of school examinations tamil nadu, board of higher secondary examinations tamil nadu, தமிழ்நாடு மாநில வாரியம்',
  ),
  karnataka: list(
    'kseeb, kseab, ksqaac, karnataka board, karnataka state board, karnataka school examination and assessment board, karnataka secondary education examination board',
  ),
  karnatakaPre: list(
    'dpue, karnataka pu board, department of pre university education karnataka, department of pre university education',
  ),
  kerala: list(
    'kerala board, kbpe, kerala board of public examinations, board of public examinations kerala, kerala pareeksha bhavan',
  ),
  keralaHigher: list(
    'dhse, dhse kerala, kerala dhse, board of higher secondary examinations kerala, directorate of higher secondary education kerala',
  ),
  odishaSecondary: list(
    'bse odisha, bse orissa, board of secondary education odisha, board of secondary education orissa, odisha board of secondary education',
  ),
  odishaHigher: list(
    'chse odisha, chse orissa, council of higher secondary education odisha, council of higher secondary education orissa',
  ),
  punjab: list('pseb, punjab board, punjab school education board'),
  haryana: list(
    'hbse, bseh, haryana board, board of school education haryana, haryana board of school education',
  ),
  himachal: list('hpbose, hp board, himachal pradesh board, himachal pradesh board of school education'),
  uttarakhand: list(
    'ubse, uk board, uttarakhand board, uttarakhand board of school education, uttaranchal board, उत्तराखंड विद्यालयी शिक्षा परिषद',
  ),
  jharkhand: list('jac, jac ranchi, jharkhand board, jharkhand academic council, झारखंड अधिविद्य परिषद'),
  assamSecondary: list('seba, board of secondary education assam, secondary education board of assam'),
  assamHigher: list('ahsec, assam higher secondary education council'),
  assam: list('asseb, assam state school education board'),
  andhraSecondary: list('bseap, board of secondary education andhra pradesh, ap ssc board'),
  andhraHigher: list('bieap, board of intermediate education andhra pradesh, ap inter board'),
  telanganaSecondary: list(
    'bsetelangana, bse telangana, board of secondary education telangana, telangana board of secondary education',
  ),
  telanganaHigher: list(
    'tsbie, tgbie, telangana state board of intermediate education, telangana board of intermediate education',
  ),
  jammuKashmir: list(
    'jkbose, j and k board, jammu and kashmir board, jammu and kashmir state board of school education, jammu and kashmir board of school education, jk board of school education',
  ),
  goa: list('gbshse, goa board, goa board of secondary and higher secondary education'),
  manipurSecondary: list('bosem, board of secondary education manipur'),
  manipurHigher: list('cohsem, council of higher secondary education manipur'),
  meghalaya: list('mbose, meghalaya board, meghalaya board of school education'),
  mizoram: list('mbse, mizoram board, mizoram board of school education'),
  nagaland: list('nbse, nagaland board, nagaland board of school education'),
  tripura: list('tbse, tripura board, tripura board of secondary education'),
};
