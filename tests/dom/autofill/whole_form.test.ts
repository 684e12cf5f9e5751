import { describe, expect, test } from 'vitest';
import { proposeRows } from '../../../lib/autofill/plan.ts';
import type { Claim } from '../../../lib/domain/claims.ts';
import { createProfile } from '../../../lib/domain/profile.ts';
import { birth, claim, TODAY } from '../../unit/autofill/builders.ts';
import { FORMS, openPage } from './form_page.ts';

const CLAIMS: Claim[] = [
  claim('ADHAR', 'name.full', 'Meera Suresh Kale'),
  claim('ADHAR', 'dob', birth(2004, 2, 9)),
  claim('ADHAR', 'gender', { type: 'gender', gender: 'female' }),
  claim('ADHAR', 'aadhaar.last4', '4321'),
  claim('ADHAR', 'address.careOf', 'D/O: Suresh Kale'),
  claim('ADHAR', 'address.house', '12 Madhav Kunj'),
  claim('ADHAR', 'address.street', 'Temple Road'),
  claim('ADHAR', 'address.locality', 'Kothrud'),
  claim('ADHAR', 'address.village', 'Pune City'),
  claim('ADHAR', 'address.postOffice', 'Kothrud'),
  claim('ADHAR', 'address.subdistrict', 'Haveli'),
  claim('ADHAR', 'address.district', 'Pune'),
  claim('ADHAR', 'address.state', 'Maharashtra'),
  claim('ADHAR', 'address.pin', '411038'),
  claim('PANCR', 'pan.number', 'AAAPZ1234C'),
  claim('DRVLC', 'dl.number', 'MH12 20230001234'),
  claim('SSCER', 'name.full', 'MEERA SURESH KALE'),
  claim('SSCER', 'name.father', 'SURESH KALE'),
  claim('SSCER', 'name.mother', 'LATA KALE'),
  claim('SSCER', 'classX.rollNumber', '1234567'),
  claim('SSCER', 'classX.year', '2020'),
  claim('SSCER', 'classX.board', 'Central Board of Secondary Education'),
  claim('SSCER', 'classX.percentage', '88.4'),
  claim('HSCER', 'classXII.rollNumber', '7654321'),
  claim('HSCER', 'classXII.year', '2022'),
  claim('HSCER', 'classXII.board', 'Central Board of Secondary Education'),
  claim('HSCER', 'classXII.percentage', '91.2'),
  claim('CTCER', 'category', 'OBC'),
];

/** Scans, proposes, writes every row that can be ticked, and submits; tells what the page's own script saw. */
async function fillAndSubmit(file: keyof typeof FORMS): Promise<unknown> {
  const page = await openPage(FORMS[file]);
  const report = await page.session['form.scan'](null);
  const profile = createProfile(CLAIMS, TODAY);
  const writes = proposeRows(report.fields, profile, [], '0').flatMap(({ write }) => (write ? [write] : []));
  const results = await page.session['form.fill']({ token: report.token, origin: report.origin, writes });
  expect(results.map(({ outcome }) => outcome).filter((outcome) => outcome !== 'filled')).toEqual([]);
  page.document.querySelector<HTMLElement>('[type=submit]')?.click();
  return JSON.parse(page.document.querySelector('#result')?.textContent ?? '{}');
}

describe('a whole form holds the right values in the eyes of its own script', () => {
  test('the scholarship form', async () => {
    expect(await fillAndSubmit('scholarship_aspnet.html')).toEqual({
      txt_studentname: 'Meera Suresh Kale',
      txt_fname: 'SURESH KALE',
      txt_mothername: 'LATA KALE',
      Drpday: '09',
      Drpmonth: '02-Feb',
      Drpyear: '2004',
      ddl_gender: 'Female / महिला',
      ddl_caste: 'OBC',
      txt_subcaste: '',
      txt_mobileno: '',
      txt_totalincome: '',
      ddl_board: 'CBSE',
      txt_hghrollno: '1234567',
      ddl_highschpassyear: '2020',
      Txt10Per: '88.4',
      txtBordObtainMarks: '',
      txtBordTotalMarks: '',
      txt_permanentaddress: 'D/O: Suresh Kale, 12 Madhav Kunj, Temple Road, Kothrud',
      txt_permanentaddress1: 'Pune City, Kothrud, Haveli',
      ddlstate: 'Maharashtra',
      ddl_district: 'Pune',
      txtPin: '411038',
      txtThana: '',
      txtaccno: '',
      txtifsc: '',
      txtaccname: '',
      FileIncome: null,
      txtCaptcha: '',
    });
  });

  test('the voter form', async () => {
    expect(await fillAndSubmit('voter_react.html')).toEqual({
      given: 'Meera Suresh',
      family: 'Kale',
      birth: '2004-02-09',
      gender: 'F',
      aadhaar: '4321',
      house: '12 Madhav Kunj',
      street: 'Temple Road',
      village: 'Pune City',
      post: 'Kothrud',
      pin: '411038',
      tehsil: 'Haveli',
      district: 'Pune',
      state: 'S13',
      ageProof: null,
    });
  });

  test('the university form', async () => {
    expect(await fillAndSubmit('university_bootstrap.html')).toMatchObject({
      'Applicant[first_name]': 'Meera',
      'Applicant[middle_name]': 'Suresh',
      'Applicant[last_name]': 'Kale',
      'Applicant[certificate_name]': 'MEERA SURESH KALE',
      'Applicant[dob]': '09/02/2004',
      'Applicant[gender]': 'Female',
      'Applicant[pan]': 'AAAPZ1234C',
      'Applicant[dl_no]': 'MH12 20230001234',
      'Applicant[full_name]': '',
      'Guardian[name]': '',
      'Guardian[mobile]': '',
      'Exam[0][roll]': '1234567',
      'Exam[0][year]': '2020',
      'Exam[1][roll]': '7654321',
      'Exam[1][year]': '2022',
      'Exam[1][pct]': '91.2',
      'Correspondence[city]': 'Pune City',
      'Correspondence[state]': 'Maharashtra',
      'Permanent[pin]': '411038',
      same: false,
    });
  });
});
