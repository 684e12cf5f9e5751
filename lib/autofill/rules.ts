import type { FieldKind } from '../domain/field_kinds.ts';

/** A meaning that needs its surroundings: "Roll No." says nothing without the class it belongs to. */
export type Facet =
  | 'part.day'
  | 'part.month'
  | 'part.year'
  | 'exam.rollNumber'
  | 'exam.year'
  | 'exam.board'
  | 'exam.percentage'
  | 'exam.school'
  | 'exam.university'
  | 'exam.name'
  | 'certificate.number'
  | 'registration.number'
  | 'document.issueDate'
  | 'document.validTo';

/** `none`: understood, and nothing we hold. */
export type Meaning = FieldKind | Facet | 'none';

export interface Rule {
  meaning: Meaning;
  /** Phrases in visible text and in the words of a split identifier: English, Hindi, transliteration. */
  words: readonly string[];
  /** Patterns on an identifier with its separators removed. */
  ids?: readonly string[];
  /** The phrase leaves open whose fact it is. */
  unsure?: true;
  /** The phrase may head a part: in "Present Address: District" the part is meant. */
  heads?: RegExp;
}

const NUMBER = '(?:number|no|num|nos|sankhya|sankya|kramank|संख्या|क्रमांक|नंबर|नम्बर|नं|न)';
const NAAM = '(?:name|naam|nam|नाम)';
const APPLICANT =
  '(?:applicants?|candidates?|students?|entrepreneurs?|citizens?|beneficiary|beneficiarys|members?|voters?|electors?|avedak|aavedak|prarthi|abhyarthi|आवेदक|आवेदिका|अभ्यर्थी|परीक्षार्थी|प्रार्थी|छात्र|छात्रा|छात्र छात्रा|विद्यार्थी|उद्यमी|लाभार्थी|मतदाता)';
const AADHAAR = '(?:aadhaar|aadhar|adhaar|adhar|uidai|आधार)';

/** The longest phrase found wins, so a longer phrase corrects a shorter one: "father name" beats "name". */
export const RULES: readonly Rule[] = [
  {
    meaning: 'name.full',
    words: [
      'name',
      'नाम',
      'full name',
      '(?:complete|whole) name',
      `(?:full )?name of (?:the )?(?:the )?${APPLICANT}`,
      `${APPLICANT}(?: s)? (?:full )?name`,
      `${APPLICANT} (?:का|की|ka|ki) (?:पूरा |poora |pura )?${NAAM}`,
      'पूरा नाम',
      'poora naam',
      'pura naam',
      `name (?:as )?(?:per|in|on) ${AADHAAR}`,
      `${AADHAAR} name`,
    ],
    ids: ['studentname', 'applicantname', 'candidatename', '^cname$', 'ownername', 'fullname', 'newfullname'],
  },
  {
    meaning: 'name.given',
    words: [
      'first name',
      'given names?',
      'first name followed by middle name',
      'first (?:and )?middle name',
      'forename',
      'प्रथम नाम',
      'पहला नाम',
      'pratham naam',
      'pahla naam',
    ],
    ids: ['^firstname', 'givenname', '^fname$', '^fnameend$'],
  },
  {
    meaning: 'name.middle',
    words: ['middle name', 'मध्य नाम', 'madhya naam'],
    ids: ['middlename', '^mname$', '^mnameend$'],
  },
  {
    meaning: 'name.family',
    words: [
      'last name',
      'surname',
      'sur name',
      'family name',
      'last name sur ?name',
      'सरनेम',
      'उपनाम',
      'कुलनाम',
      'अंतिम नाम',
      'upnaam',
      'kulnaam',
    ],
    ids: ['^lastname', 'surname', '^lname$', '^lnameend$'],
  },
  {
    meaning: 'name.father',
    words: [
      'fathers? (?:s )?(?:full )?name',
      'name of (?:the )?(?:applicants? |candidates? |students? )?father',
      'father full name',
      `(?:पिता|पिताजी|pita|pitaji) (?:जी )?(?:का|ka) (?:पूरा |poora )?${NAAM}`,
      'पिता नाम',
      's o',
      'd o',
      's o d o',
      'son of',
      'daughter of',
    ],
    ids: ['fathername', 'fathersname', '^fafname', 'swdfname'],
  },
  {
    meaning: 'name.father',
    unsure: true,
    words: [
      'fathers? (?:s )?(?:and |or )?(?:husbands?|guardians?)(?: s)?(?: husbands?| guardians?)*(?: full)? name',
      'name of (?:the )?father (?:or )?(?:husband|guardian)',
      '(?:पिता|पिताजी) (?:या |अथवा )?(?:पति|अभिभावक) का नाम',
      's o d o w o',
      's o w o d o',
    ],
    ids: ['fatherhusbandname', 'fatherorhusbandname'],
  },
  {
    meaning: 'name.mother',
    words: [
      'mothers? (?:s )?(?:full )?name',
      'name of (?:the )?(?:applicants? |candidates? |students? )?mother',
      `(?:माता|माताजी|मां|mata|mataji|maa) (?:जी )?(?:का|ka) (?:पूरा |poora )?${NAAM}`,
    ],
    ids: ['mothername', 'mothersname', '^mofname'],
  },
  {
    meaning: 'name.spouse',
    words: [
      '(?:husbands?|wifes?|spouses?) (?:s )?(?:full )?name',
      'husband wife name',
      'name of (?:the )?(?:husband|wife|spouse)',
      `(?:पति|पत्नी|pati|patni|जीवनसाथी|jeevansathi)(?: (?:पति|पत्नी|patni))? (?:का|ka) ${NAAM}`,
      'w o',
      'wife of',
    ],
    ids: ['spousename', 'husbandname', 'wifename'],
  },
  {
    meaning: 'dob',
    words: [
      'date of birth',
      'birth ?date',
      'dob',
      'd o b',
      'date of birth incorporation(?: formation)?',
      'जन्म ?(?:की )?(?:तिथि|तिथी|तारीख|दिनांक|तारीक)',
      'janm?a?m? ?(?:ki )?(?:tithi|tareekh|tarikh|dinank)',
    ],
    ids: ['dateofbirth', 'birthdate', '^dob\\d?$', 'dob$'],
  },
  {
    meaning: 'part.day',
    words: ['day', 'dd', 'date dd', 'din', 'दिन', 'दिनांक'],
    ids: ['dobday', '^day$', 'birthday'],
  },
  {
    meaning: 'part.month',
    words: ['month', 'mm', 'mmm', 'maah', 'माह', 'महीना', 'मास'],
    ids: ['dobmonth', '^month$', 'birthmonth'],
  },
  {
    meaning: 'part.year',
    words: ['year', 'yyyy', 'yy', 'varsh', 'वर्ष', 'साल'],
    ids: ['dobyear', '^year$', 'birthyear'],
  },
  {
    meaning: 'age',
    words: ['age', 'age in years', `${APPLICANT} age`, 'उम्र', 'आयु', 'umr', 'umra', 'aayu', 'age as on'],
    ids: ['^age$', 'applicantage'],
  },
  {
    meaning: 'gender',
    words: ['gender', 'sex', 'लिंग', 'ling'],
    ids: ['gender', '^sex$'],
  },
  {
    meaning: 'aadhaar.number',
    words: [
      `(?:12 digit )?${AADHAAR}(?: card)? (?:${NUMBER})`,
      `${AADHAAR}(?: card)?`,
      `uid(?: ${NUMBER})?`,
      `${AADHAAR} uid ${NUMBER}`,
      `(?:re enter|confirm|verify) ${AADHAAR}(?: ${NUMBER})?`,
    ],
    ids: ['^adharno', '^aadhaarno$', '^aadhaarnumber', 'aadharno', '^uid$'],
  },
  {
    meaning: 'aadhaar.last4',
    words: [
      `last (?:4|four) digits? of (?:the |your )?${AADHAAR}(?: card)?(?: ${NUMBER})?`,
      `${AADHAAR}(?: ${NUMBER})? last (?:4|four) digits?`,
      `${AADHAAR}(?: ${NUMBER})? के (?:अंतिम|आखिरी) (?:4|चार) अंक`,
    ],
  },
  {
    meaning: 'pan.number',
    words: [
      `pan(?: card)?(?: ${NUMBER})?`,
      'permanent account number(?: pan)?',
      `income tax ${NUMBER}`,
      `पैन(?: कार्ड)?(?: ${NUMBER})?`,
      `पैन ${NUMBER} आयकर संख्या`,
      'स्थायी (?:खाता|लेखा) संख्या',
      'sthayi khata sankhya',
    ],
    ids: ['^pan$', '^panno$', '^pannum', 'pannumber'],
  },
  {
    meaning: 'dl.number',
    words: [
      `driving licen[cs]e(?: ${NUMBER})?`,
      `d l ${NUMBER}`,
      `dl(?: ${NUMBER})?`,
      `licen[cs]e ${NUMBER}`,
      `ड्राइविंग ला[इय]सेंस(?: ${NUMBER})?`,
      'चालन अनुज्ञप्ति संख्या',
      'अनुज्ञप्ति संख्या',
    ],
    ids: ['drivinglicen[cs]e(?:no|num)', '^dlno', '^dlnum'],
  },
  {
    meaning: 'document.issueDate',
    words: [
      'date of issue',
      'issued? (?:date|on)',
      'doi',
      'जारी (?:करने की |होने की )?(?:तिथि|दिनांक|तारीख)',
      'निर्गमन तिथि',
      'jari karne ki tithi',
      'jari dinank',
    ],
    ids: ['issuedate', 'dateofissue'],
  },
  {
    meaning: 'document.validTo',
    words: [
      'valid (?:till|upto|up to|to|until)(?: date)?',
      'date of (?:expiry|validity)',
      'expiry date',
      'validity(?: nt| date)?',
      'वैधता(?: तिथि| समाप्ति)?',
      'vaidhta',
    ],
    ids: ['validto', 'validtill', 'validupto', 'expirydate'],
  },
  {
    meaning: 'registration.number',
    words: [`registration ${NUMBER}`, 'पंजीकरण संख्या', `regn? ${NUMBER}`],
  },
  {
    meaning: 'vehicle.regNumber',
    words: [
      `vehicle (?:registration )?${NUMBER}`,
      `registration ${NUMBER} of (?:the )?vehicle`,
      `rc ${NUMBER}`,
      `वाहन (?:पंजीकरण )?${NUMBER}`,
      `गाड़ी ${NUMBER}`,
      'vahan panjikaran sankhya',
    ],
    ids: ['vehicleno', 'vehicleregno', 'regnno$'],
  },
  {
    meaning: 'vehicle.chassis',
    words: [`chass?is(?: ${NUMBER})?`, 'vin', `चेसिस(?: ${NUMBER})?`],
    ids: ['chas+isno'],
  },
  { meaning: 'vehicle.engine', words: [`(?:engine|motor) ${NUMBER}`, `इंजन ${NUMBER}`], ids: ['engineno'] },
  {
    meaning: 'address.full',
    heads: /^(?:address\.|none)/,
    words: [
      'address',
      'address line ?[123]?',
      '(?:full|complete|residential|postal|home|house|present|permanent|current|correspondence|communication|mailing|local) address(?: line ?[123]?)?',
      'address (?:for|of) (?:correspondence|communication)',
      'पता',
      '(?:पूरा|स्थायी|स्थाई|वर्तमान|घर का|डाक|आवासीय|पत्राचार का|निवास का) पता',
      'pata',
      '(?:poora|ghar ka|sthayi) pata',
    ],
    ids: ['permanentaddress', 'mailingaddress', 'residentialaddress', 'presentaddress', '^address\\d?$'],
  },
  {
    meaning: 'address.careOf',
    words: [
      'c o',
      'care of',
      'address line ?1 care of',
      'first line address',
      'द्वारा',
      'मार्फत',
      'dwara',
      'marfat',
    ],
    ids: ['careof'],
  },
  {
    meaning: 'address.house',
    words: [
      `(?:house|flat|door|plot|building|apartment|quarter|h)(?: (?:house|flat|door|plot|room|building|block|apartment|name|and|or))* ${NUMBER}(?: (?:flat|house|door|plot|building|apartment|room|block) ${NUMBER})*(?: (?:and|or|building|apartment|house|flat|floor|name|street)){0,3}`,
      'house(?: building)?(?: apartment)?',
      '(?:building|premises|apartment|house)(?: building)? name',
      'name of (?:the )?premises(?: building)?(?: village)?',
      'premises',
      'building',
      'flat',
      `(?:मकान|घर|फ्लैट|भवन) ${NUMBER}`,
      'भवन',
      'मकान',
      'makan (?:number|sankhya|no)',
      'bhavan',
      'house door flat (?:no|number)',
    ],
    ids: ['houseno', 'flatno', 'doorno', 'buildingname', '^rflat'],
  },
  {
    meaning: 'address.street',
    words: [
      'street',
      'road',
      'lane',
      'street name',
      '(?:road|street|lane)(?: (?:street|lane|road|area|locality|mohalla|post office|name|and|or))+',
      'मार्ग',
      'सड़क',
      'गली',
      'रोड',
      'marg',
      'sadak',
      'gali',
    ],
    ids: ['roadstreet', 'streetname', '^street$'],
  },
  {
    meaning: 'address.landmark',
    words: ['land ?mark', 'near(?:by)?', 'सीमा चिन्ह', 'निकटतम पहचान चिह्न', 'लैंडमार्क', 'seema chinh'],
    ids: ['landmark'],
  },
  {
    meaning: 'address.locality',
    words: [
      'locality',
      'area',
      'colony',
      'mohalla',
      'sector',
      'ward',
      '(?:area|locality|colony|mohalla|sector)(?: (?:area|locality|colony|mohalla|sector|ward|taluka|village|sub division|and|or))+',
      'मोहल्ला',
      'मुहल्ला',
      'कॉलोनी',
      'स्थान',
      'क्षेत्र',
      'बस्ती',
      'वार्ड',
      'mohalla',
      'sthan',
    ],
    ids: ['locality'],
  },
  {
    meaning: 'address.village',
    words: [
      'village',
      'town',
      'city',
      '(?:village|town|city|panchayat)(?: (?:village|town|city|district|panchayat|name|dmc ward|and|or))+',
      'गांव',
      'ग्राम',
      'नगर',
      'कस्बा',
      'शहर',
      'पंचायत',
      'शहर ग्राम',
      '(?:गांव|ग्राम)(?: (?:शहर|कस्बा|नगर|पंचायत))+',
      'gaon',
      'gram',
      'nagar',
      'shahar',
    ],
    ids: ['villagetown', 'towncity', '^city$', '^village$'],
  },
  {
    meaning: 'address.subdistrict',
    words: [
      'tehsil',
      'tahsil',
      'talu[kq]a?',
      'mandal',
      'block',
      'sub ?district',
      'sub division',
      'circle',
      '(?:tehsil|taluka|taluk|taluqa|block|mandal|sub ?district)(?: (?:tehsil|taluka|taluk|taluqa|mandal|block|sub ?district|circle|or))+',
      'तहसील',
      'तालुका',
      'ब्लॉक',
      'खंड',
      'अनुमंडल',
      'विकास ?(?:खंड|खण्ड)',
      'प्रखंड',
      'अंचल',
      'prakhand',
      'vikas khand',
      'anchal',
    ],
    ids: ['tehsil', 'taluka', 'subdistrict'],
  },
  {
    meaning: 'address.postOffice',
    words: ['post office', 'p o', 'post', 'डाक', 'डाकघर', 'पोस्ट ऑफिस', 'पोस्ट', 'dakghar'],
    ids: ['postoffice'],
  },
  {
    meaning: 'address.district',
    words: ['district', 'dist', 'distt', 'जिला', 'जनपद', 'jila', 'zila', 'janpad'],
    ids: ['district', '^dist$'],
  },
  {
    meaning: 'address.state',
    words: [
      'state',
      'state(?: (?:and|or))?(?: union territory| ut)',
      'राज्य',
      'प्रदेश',
      'राज्य केंद्र शासित प्रदेश',
      'rajya',
      'pradesh',
    ],
    ids: ['^state$', 'statename', '^statecd', '^currentstate'],
  },
  {
    meaning: 'address.pin',
    words: [
      'pin',
      'pin ?code',
      'pin ?code zip code',
      'zip(?: code)?',
      'postal(?: pin| index)? code',
      'postal code pin code',
      'पिन',
      'पिन ?कोड',
      'pin kod',
    ],
    ids: ['pincode', '^pin$', '^pcode$', 'zipcode'],
  },
  {
    meaning: 'address.country',
    words: ['country', 'country name', 'country of residence', 'देश', 'desh'],
    ids: ['^country'],
  },
  {
    meaning: 'phone.mobile',
    words: [
      `mobile(?: (?:phone )?(?:${NUMBER}))?`,
      `(?:contact|phone|telephone|cell)(?: ${NUMBER})`,
      `mobile contact ${NUMBER}`,
      `मोबाइल(?: फोन)?(?: ${NUMBER})?`,
      `(?:संपर्क|दूरभाष) ${NUMBER}`,
      'भ्रमणध्वनी क्रमांक',
    ],
    ids: ['mobileno', 'mobilenumber', '^mobile$', '^mono$', '^mob$', 'contactno', 'phonenumber'],
  },
  {
    meaning: 'email',
    words: [
      'e ?mail(?: (?:id|address))?',
      '(?:confirm|re enter|verify) e ?mail(?: (?:id|address))?',
      'ई ?मेल(?: (?:आईडी|पता))?',
    ],
    ids: ['emailid', '^email', 'emailaddress', '^cemail$'],
  },
  {
    meaning: 'category',
    words: [
      'category',
      'social category',
      'caste category',
      `category of (?:the )?${APPLICANT}`,
      `${APPLICANT} category`,
      'community',
      'reservation category',
      'caste',
      'श्रेणी',
      'वर्ग',
      'कोटि',
      `${APPLICANT} की श्रेणी`,
      'जाति(?: वर्ग| श्रेणी)?',
      'shreni',
      'varg',
    ],
    ids: ['^caste$', '^cat$', '^category$', 'castecategory', 'rdbcategory'],
  },
  { meaning: 'religion', words: ['religion', 'धर्म', 'dharm'], ids: ['religion', 'relegion'] },
  {
    meaning: 'income.annual',
    words: [
      '(?:total |gross )?(?:annual|yearly)(?: family)? income(?: of (?:the )?family)?',
      '(?:family|parental|parents?) (?:annual |yearly )?income',
      'family annual income',
      'annual income of (?:the )?(?:family|parents?)',
      'income per annum',
      '(?:परिवार|पारिवारिक)(?: की)?(?: कुल)?(?: वार्षिक)? आय',
      '(?:कुल )?वार्षिक आय',
      '(?:varshik|parivarik) aay',
    ],
    ids: ['totalincome', 'familyincome', 'annualincome'],
  },
  {
    meaning: 'income.certNumber',
    words: [`income certificate(?: ${NUMBER})`, `आय प्रमाण ?पत्र(?: ${NUMBER})`],
    ids: ['incomecr?e?rt?ificateno', 'incomecertno'],
  },
  {
    meaning: 'caste.certNumber',
    words: [
      `(?:digital )?(?:caste|community|category) certificate(?: ${NUMBER})`,
      `जाति प्रमाण ?पत्र(?: ${NUMBER})`,
    ],
    ids: ['castecr?e?rt?ificateno', 'castcertno', 'castecertno'],
  },
  {
    meaning: 'domicile.certNumber',
    words: [
      `(?:domicile|residence|permanent resident|nativity) certificate(?: ${NUMBER})`,
      `(?:मूल निवास|अधिवास|निवास) प्रमाण ?पत्र(?: ${NUMBER})`,
    ],
    ids: ['domicilecertificateno', 'domicilecertno'],
  },
  { meaning: 'certificate.number', words: [`certificate ${NUMBER}`, `प्रमाण ?पत्र ${NUMBER}`] },
  {
    meaning: 'exam.rollNumber',
    words: [
      `roll ?${NUMBER}`,
      'roll',
      `(?:board|exam(?:ination)?) roll ${NUMBER}`,
      `(?:university|college) roll ${NUMBER}`,
      `enrol?l?ment ${NUMBER}`,
      'अनुक्रमांक',
      `रोल ${NUMBER}`,
      'नामांकन संख्या',
      'anukramank',
    ],
    ids: ['rollno', 'rollnumber', 'enrol+mentno'],
  },
  {
    meaning: 'exam.year',
    words: [
      'year of passing',
      'passing year',
      'passed year',
      'year of (?:exam(?:ination)?|completion)',
      'month and year of passing',
      'pass(?:ed)? out year',
      'उत्तीर्ण (?:करने का |होने का )?वर्ष',
      'परीक्षा (?:का )?वर्ष',
      'uttirn varsh',
    ],
    ids: ['passyear', 'passingyear', 'pssngyr', 'yearofpassing'],
  },
  {
    meaning: 'exam.board',
    words: [
      'board',
      'name of (?:the )?(?:examination )?board(?: council| university)?',
      'board name',
      'exam(?:ination)? board',
      'board (?:or )?(?:council|university)',
      '(?:परीक्षा )?बोर्ड(?: का नाम)?',
      'pariksha board',
    ],
    ids: ['boardname', '^board$'],
  },
  {
    meaning: 'exam.percentage',
    words: [
      'percentage',
      'percentage of marks(?: obtained)?',
      '% of marks',
      '%',
      'per cent',
      'marks %',
      'marks percentage',
      'प्रतिशत',
      'प्राप्तांक प्रतिशत',
      '(?:परिणाम|उत्तीर्ण|अंक) प्रतिशत',
      'अंकों का प्रतिशत',
      'pratishat',
    ],
    ids: ['percentage', 'percent$'],
  },
  {
    meaning: 'exam.school',
    words: [
      'school',
      'school name',
      'name of (?:the )?(?:school|institution)(?: (?:college|institution))*',
      'school college(?: name)?',
      'विद्यालय(?: का नाम)?',
      'स्कूल(?: का नाम)?',
      'vidyalaya',
    ],
    ids: ['schoolname', 'schname'],
  },
  {
    meaning: 'exam.university',
    words: [
      'university',
      'name of (?:the )?university',
      'university name',
      'board university',
      'विश्वविद्यालय(?: का नाम)?',
      'vishwavidyalaya',
    ],
    ids: ['universityname', '^university$'],
  },
  {
    meaning: 'exam.name',
    words: ['degree', 'name of (?:the )?degree', 'degree name', 'उपाधि', 'upadhi'],
    ids: ['degreename', '^degree$'],
  },
  {
    meaning: 'nationality',
    words: ['nationality', 'citizenship', 'राष्ट्रीयता', 'नागरिकता', 'rashtriyata'],
    ids: ['nationality'],
  },
];
