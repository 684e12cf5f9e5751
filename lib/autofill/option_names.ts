import type { NameTable } from '../domain/place_names.ts';

const list = (names: string): readonly string[] => names.split(', ');

/*
 * Names that stand for one thing in the lists of forms: English, Hindi, transliteration, abbreviation, older names.
 */

export const GENDER_NAMES: NameTable = {
  male: list(
    'male, m, man, boy, पुरुष, purush, नर, बालक, પુરુષ, পুরুষ, পুৰুষ, ஆண், పురుషుడు, పురుష, మగ, ಪುರುಷ, ಗಂಡು, പുരുഷൻ, പുരുഷന്‍, ਪੁਰਸ਼, ਮਰਦ, ପୁରୁଷ, مرد',
  ),
  female: list(
    'female, f, woman, girl, महिला, स्त्री, mahila, stree, बालिका, સ્ત્રી, મહિલા, মহিলা, স্ত্রী, নারী, பெண், స్త్రీ, మహిళ, ಮಹಿಳೆ, ಹೆಣ್ಣು, ಸ್ತ್ರೀ, സ്ത്രീ, ਔਰਤ, ਇਸਤਰੀ, ਮਹਿਲਾ, ମହିଳା, ସ୍ତ୍ରୀ, عورت',
  ),
  transgender: list(
    'transgender, trans gender, t, tg, third gender, ट्रांसजेंडर, तृतीय लिंग, उभयलिंगी, किन्नर, तृतीयपंथी, ત્રીજી જાતિ, তৃতীয় লিঙ্গ, திருநங்கை, மூன்றாம் பாலினம், ట్రాన్స్ జెండర్, ತೃತೀಯ ಲಿಂಗ, ട്രാൻസ്ജെൻഡർ, ਟ੍ਰਾਂਸਜੈਂਡਰ, ତୃତୀୟ ଲିଙ୍ଗ',
  ),
  other: list('other, others, o, अन्य, anya, इतर, અન્ય, অন্যান্য, மற்றவர், ఇతర, ఇతరులు, ಇತರೆ, ಇತರ, മറ്റുള്ളവർ, ਹੋਰ, ଅନ୍ୟ'),
};

/** What is written into a text box that asks for the gender. */
export const GENDER_WORDS: Readonly<Record<string, string>> = {
  male: 'Male',
  female: 'Female',
  transgender: 'Transgender',
  other: 'Other',
};

export const MONTH_NAMES: NameTable = {
  '1': list('jan, january, जनवरी, जानेवारी, જાન્યુઆરી, জানুয়ারি, ஜனவரி, జనవరి, ಜನವರಿ, ജനുവരി, ਜਨਵਰੀ, ଜାନୁଆରୀ'),
  '2': list(
    'feb, february, फरवरी, फ़रवरी, फेब्रुवारी, ફેબ્રુઆરી, ফেব্রুয়ারি, பிப்ரவரி, ఫిబ్రవరి, ಫೆಬ್ರವರಿ, ഫെബ്രുവരി, ਫਰਵਰੀ, ଫେବୃଆରୀ',
  ),
  '3': list('mar, march, मार्च, માર્ચ, মার্চ, மார்ச், మార్చి, ಮಾರ್ಚ್, മാർച്ച്, ਮਾਰਚ, ମାର୍ଚ୍ଚ'),
  '4': list('apr, april, अप्रैल, एप्रिल, એપ્રિલ, এপ্রিল, ஏப்ரல், ఏప్రిల్, ಏಪ್ರಿಲ್, ഏപ്രിൽ, ਅਪ੍ਰੈਲ, ଅପ୍ରେଲ'),
  '5': list('may, मई, मे, મે, মে, மே, మే, ಮೇ, മേയ്, മെയ്, ਮਈ, ମଇ'),
  '6': list('jun, june, जून, જૂન, জুন, ஜூன், జూన్, ಜೂನ್, ജൂൺ, ਜੂਨ, ଜୁନ'),
  '7': list('jul, july, जुलाई, जुलै, જુલાઈ, জুলাই, ஜூலை, జూలై, ಜುಲೈ, ജൂലൈ, ਜੁਲਾਈ, ଜୁଲାଇ'),
  '8': list('aug, august, अगस्त, ऑगस्ट, ઑગસ્ટ, આગસ્ટ, আগস্ট, ஆகஸ்ட், ఆగస్టు, ಆಗಸ್ಟ್, ഓഗസ്റ്റ്, ਅਗਸਤ, ଅଗଷ୍ଟ'),
  '9': list(
    'sep, sept, september, सितंबर, सितम्बर, सप्टेंबर, સપ્ટેમ્બર, সেপ্টেম্বর, செப்டம்பர், సెప్టెంబర్, ಸೆಪ್ಟೆಂಬರ್, സെപ്റ്റംബർ, ਸਤੰਬਰ, ସେପ୍ଟେମ୍ବର',
  ),
  '10': list(
    'oct, october, अक्टूबर, अक्तूबर, ऑक्टोबर, ઑક્ટોબર, অক্টোবর, அக்டோபர், అక్టోబర్, ಅಕ್ಟೋಬರ್, ഒക്ടോബർ, ਅਕਤੂਬਰ, ଅକ୍ଟୋବର',
  ),
  '11': list('nov, november, नवंबर, नवम्बर, नोव्हेंबर, નવેમ્બર, নভেম্বর, நவம்பர், నవంబర్, ನವೆಂಬರ್, നവംബർ, ਨਵੰਬਰ, ନଭେମ୍ବର'),
  '12': list(
    'dec, december, दिसंबर, दिसम्बर, डिसेंबर, ડિસેમ્બર, ডিসেম্বর, டிசம்பர், డిసెంబర్, ಡಿಸೆಂಬರ್, ഡിസംബർ, ਦਸੰਬਰ, ଡିସେମ୍ବର',
  ),
};
export const SHORT_MONTHS = [
  'Jan',
  'Feb',
  'Mar',
  'Apr',
  'May',
  'Jun',
  'Jul',
  'Aug',
  'Sep',
  'Oct',
  'Nov',
  'Dec',
] as const;
export const LONG_MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

export const CATEGORY_NAMES: NameTable = {
  general: list(
    'general, gen, gc, gn, ur, unreserved, un reserved, un-reserved, open, open category, oc, open competition, general category, सामान्य, अनारक्षित, सर्वसाधारण, खुला, samanya, सामान्य वर्ग, સામાન્ય, બિન અનામત, সাধারণ, பொது, பொதுப் பிரிவு, జనరల్, సాధారణ, ಸಾಮಾನ್ಯ, പൊതു, ജനറൽ, ਜਨਰਲ, ਆਮ, ସାଧାରଣ',
  ),
  obc: list(
    'obc, o b c, o.b.c., other backward class, other backward classes, other backward caste, other backward castes, backward class, sebc, socially and educationally backward class, socially and educationally backward classes, अन्य पिछड़ा वर्ग, अन्य पिछड़ी जाति, पिछड़ा वर्ग, पिछड़ी जाति, ओबीसी, ओ बी सी, इतर मागास वर्ग, इतर मागासवर्ग, इतर मागासवर्गीय, pichhda varg, anya pichhda varg, અન્ય પછાત વર્ગ, સામાજિક અને શૈક્ષણિક પછાત વર્ગ, অন্যান্য অনগ্রসর শ্রেণী, অন্যান্য অনগ্রসর শ্রেণি, இதர பிற்படுத்தப்பட்டோர், ఇతర వెనుకబడిన తరగతులు, ಇತರೆ ಹಿಂದುಳಿದ ವರ್ಗ, മറ്റ് പിന്നാക്ക വിഭാഗം, ਹੋਰ ਪਛੜੀਆਂ ਸ਼੍ਰੇਣੀਆਂ, ଅନ୍ୟ ପଛୁଆ ବର୍ଗ, ଅନ୍ୟାନ୍ୟ ପଛୁଆ ବର୍ଗ',
  ),
  obcNonCreamy: list(
    'obc ncl, obc-ncl, obc (ncl), obc non creamy layer, obc (non creamy layer), other backward class non creamy layer, other backward classes non creamy layer, other backward classes (ncl), ncl obc, obc-nc',
  ),
  sc: list(
    'sc, s c, s.c., scheduled caste, scheduled castes, अनुसूचित जाति, अनुसूचित जाती, anusuchit jati, एससी, अ जा, અનુસૂચિત જાતિ, তফসিলি জাতি, তপশিলি জাতি, அட்டவணை சாதி, ஆதிதிராவிடர், ఎస్సీ, షెడ్యూల్డ్ కులం, ಪರಿಶಿಷ್ಟ ಜಾತಿ, പട്ടികജാതി, ਅਨੁਸੂਚਿਤ ਜਾਤੀ, ଅନୁସୂଚିତ ଜାତି',
  ),
  st: list(
    'st, s t, s.t., scheduled tribe, scheduled tribes, अनुसूचित जनजाति, अनुसूचित जमाती, अनुसूचित जमात, anusuchit janjati, एसटी, अ ज जा, અનુસૂચિત જનજાતિ, তফসিলি উপজাতি, তপশিলি উপজাতি, பழங்குடியினர், ఎస్టీ, షెడ్యూల్డ్ తెగ, ಪರಿಶಿಷ್ಟ ಪಂಗಡ, പട്ടികവർഗം, പട്ടികവർഗ്ഗം, ਅਨੁਸੂਚਿਤ ਜਨਜਾਤੀ, ଅନୁସୂଚିତ ଜନଜାତି',
  ),
  ews: list(
    'ews, e w s, economically weaker section, economically weaker sections, general ews, gen ews, आर्थिक रूप से कमजोर वर्ग, ईडब्ल्यूएस, आर्थिकदृष्ट्या दुर्बल घटक, આર્થિક રીતે નબળા વર્ગ',
  ),
};

export const RELIGION_NAMES: NameTable = {
  hindu: list('hindu, hinduism, hndu, हिन्दू, हिंदू, હિંદુ, હિન્દુ, হিন্দু, இந்து, హిందూ, హిందు, ಹಿಂದೂ, ഹിന്ദു, ਹਿੰਦੂ, ହିନ୍ଦୁ'),
  muslim: list(
    'muslim, islam, islamic, mslm, mohammedan, मुस्लिम, इस्लाम, मुसलमान, મુસ્લિમ, মুসলিম, ইসলাম, முஸ்லிம், இஸ்லாம், ముస్లిం, ಮುಸ್ಲಿಂ, മുസ്ലിം, ਮੁਸਲਿਮ, ମୁସଲମାନ',
  ),
  sikh: list('sikh, sikhism, सिख, सिक्ख, शीख, શીખ, শিখ, சீக்கியர், సిక్కు, ಸಿಖ್, സിഖ്, ਸਿੱਖ, ଶିଖ'),
  christian: list(
    'christian, christianity, ईसाई, ख्रिश्चन, ક્રિશ્ચિયન, ખ્રિસ્તી, খ্রিস্টান, கிறிஸ்தவர், கிறித்துவர், క్రైస్తవ, క్రిస్టియన్, ಕ್ರೈಸ್ತ, ಕ್ರಿಶ್ಚಿಯನ್, ക്രിസ്ത്യൻ, ਈਸਾਈ, ଖ୍ରୀଷ୍ଟିୟାନ',
  ),
  buddhist: list('buddhist, budhist, buddhism, buddha, बौद्ध, બૌદ્ધ, বৌদ্ধ, பௌத்தர், బౌద్ధ, ಬೌದ್ಧ, ബുദ്ധ, ਬੋਧੀ, ବୌଦ୍ଧ'),
  jain: list('jain, jainism, जैन, જૈન, জৈন, ஜைனர், சமணர், జైన, ಜೈನ, ജൈന, ਜੈਨ, ଜୈନ'),
  parsi: list('parsi, parsee, zoroastrian, zoroastrianism, पारसी, પારસી, পার্সি, பார்சி'),
};

export const COUNTRY_NAMES: NameTable = {
  india: list(
    'india, bharat, republic of india, ind, in, भारत, ભારત, ভারত, இந்தியா, భారతదేశం, ಭಾರತ, ഇന്ത്യ, ਭਾਰਤ, ଭାରତ',
  ),
};

export const NATIONALITY_NAMES: NameTable = {
  indian: list(
    'indian, india, ind, bharatiya, bhartiya, indian citizen, citizen of india, भारतीय, भारत, ભારતીય, ভারতীয়, இந்தியர், భారతీయ, భారతీయుడు, ಭಾರತೀಯ, ഭാരതീയൻ, ഇന്ത്യൻ, ਭਾਰਤੀ, ଭାରତୀୟ',
  ),
};
