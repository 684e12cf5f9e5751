/*
 * Asked by forms and stated by no document of ours: understood, so that a shorter phrase does not claim it. The notation
 * is that of `rules.ts`.
 */
export const NONE_PHRASES =
  'bank name, bank code, bank account number, account number, account, account name, account type, ifsc, ifsc code, bank, ' +
  'college name, college, hostel name, company name, company type, employer name, employer, office name, office, company, ' +
  'course name, course, exam name, exam, exam passing, passing exam name, post name, citycentre, citycentre name, citycentre code, exam place, exam village, exam state, exam district, ' +
  'choice village, choice state, choice district, choice citycentre, choice, choice post, choice course, ' +
  'alias, alias name, name alias, changed name, changed surname, changed address, title, title name, name title, ' +
  'landline, landline number, landline code, locality code, landline phone number, landline mobile number, office phone number, office number, office contact number, house phone, house phone number, residence phone, residence phone number, landline contact number, locality landline code, ' +
  'alternate mobile number, alternate mobile, alternate phone number, alternate contact number, alternate email, alternate email id, alternate phone, alternate number, alternate, alternate email address, alternate mobile phone number, alternate address, alternate name, ' +
  'whatsapp, whatsapp number, whatsapp mobile number, ' +
  'voter, voter number, voter id, voter id number, voter card number, passport number, passport, ration number, ration, ration card number, otherid, otherid number, otherid id, otherid card number, ' +
  'application number, application id, application date, application name, application, serial number, serial, application serial number, application type, aadhaar application, ' +
  'aadhaar enrolment number, aadhaar enrolment id, enrolment id, enrolment id aadhaar, aadhaar enrolment, aadhaar application number, enrolment date, ' +
  'income serial number, social serial number, category serial number, certificate serial number, income application number, social application number, id number, id card number, id, vid, vid number, ' +
  'marks, marks obtained, obtained marks, obtained, maximum marks, maximum, total marks, marks total, marks maximum, grade, marks grade, grade marks, classx marks, ' +
  'tax number, tax, tax registration number, employer id, employer code, office code, school code, college code, school type, institute type, institute code, school address, college address, institute address, university code, ' +
  'course year, present year, changed year, application year, education year, total year, year since, signing year, ' +
  'application category, course category, company category, disability category, vehicle category, exam category, choice category, applicant category type, category type, type category, office category, ' +
  'education, education type, education code, ' +
  'subcaste, occupation, occupation type, occupation code, occupation name, marital, marital type, disability, disability type, disability percentage, percentage disability, type disability, disability certificate number, ' +
  'mother tongue, tongue, blood, blood limit, bodymark, relation, relation type, relation applicant, relation name, source income, income source, income type, monthly income, family monthly income, total monthly income, minority, minority type, community minority, minority category, ' +
  'income, ' +
  'place birth, birth place, birth village, birth state, birth district, birth country, village birth, place birth state, place birth district, native place, native village, native state, native district, native, ' +
  'station, station name, office station, district code, state code, village code, tehsil code, school code, country code, locality number code, ' +
  'region, region name, region number, region code, voter region, ' +
  'purpose, since, locality date, date place, place date, signing date, signing, signing place, date signing, exam date, marital date, changed date, date since, employer date, vehicle date, ' +
  'website, officeuse, ' +
  'age limit, age proof, proof age, proof dob, proof address, proof id, proof type, proof residence, id type, id proof type, certificate type, certificate name, card type, card number, proof name, proof number, certificate date, address proof, type address proof, type proof dob, photo id type, photo id number, photo id card type, ' +
  'licence type, licence category, vehicle type, vehicle name, vehicle, company registration number, application registration number, changed registration number, vehicle insurance number, insurance number, insurance, insurance company name, ' +
  'number family, family, family other number, total family, family type, ' +
  'locality type, village type, address type, type address, type residence, residence type, house type, since address, since residence, ' +
  'pan name, name pan, pan applicant name, licence name, account postgraduate, incorporation date, date incorporation, incorporation, village post other, ' +
  'choice year, choice date, vehicle year, employer address, office address, company address, bank address, same address, same permanent, same present, same permanent address, same present address, scst, obc, ews, admitcard, count number';

/** Anywhere in what a person reads, or in name and id: the control is never ours to fill. */
export const VETO_PHRASES =
  'captcha, otp, password, search, login, login name, login id, vernacular, name vernacular, newsletter, email newsletter, coupon, creditcard, honeypot, otp mobile, mobile otp, email otp, otp code, search type';
