import { describe, expect, test } from 'vitest';
import { compareNames, haveSameWords, type NameRelation } from '../../../lib/domain/compare_names.ts';

/** Two ways to write a name, and what a person would say of them. */
const PAIRS: Readonly<Record<NameRelation, readonly (readonly [string, string])[]>> = {
  same: [
    ['Asha Patil', 'ASHA PATIL'],
    ['Asha  Patil ', 'Asha Patil'],
    ['Smt. Asha Patil', 'Asha Patil'],
    ['Shri Vijay Patil', 'Sri Vijay Patil'],
    ['Late Shri Vijay Patil', 'VIJAY PATIL'],
    ['Dr. Meera Kale', 'Meera Kale'],
    ['Kumari Asha Patil', 'Km. Asha Patil'],
    ['श्रीमती आशा पाटील', 'आशा पाटील'],
    ['K. Murugan', 'K MURUGAN'],
    ['S.K. Gupta', 'SK Gupta'],
    ['Ram Kumar', 'Ramkumar'],
    ['Maria D’Souza', "MARIA D'SOUZA"],
    ['Anil Kumar-Rao', 'Anil Kumar Rao'],
    ['Sri Devi', 'Sridevi'],
    ['José Fernandes', 'Jose Fernandes'],
  ],
  abbreviated: [
    ['R. KUMAR', 'RAMESH KUMAR'],
    ['Ramesh Kr', 'Ramesh Kumar'],
    ['Rakesh Kr. Namuna', 'RAKESH KUMAR NAMUNA'],
    ['Sunita Km', 'Sunita Kumari'],
    ['Sunita Ku.', 'Sunita Kumari'],
    ['R. K. Gupta', 'Ramesh Kumar Gupta'],
    ['RK Gupta', 'Ramesh Kumar Gupta'],
    ['Asha V Patil', 'Asha Vijay Patil'],
    ['Asha Patil', 'Asha Vijay Patil'],
    ['Murugan', 'S. Murugan'],
    ['Murugan S', 'Murugan Subbiah'],
    ['Ramesh', 'Ramesh Kumar'],
    ['Th. Murugan', 'Thangavel Murugan'],
    ['Rajendra Pd. Namuna', 'Rajendra Prasad Namuna'],
    ['Ab. Rahim', 'Abdul Rahim'],
    ['B. Namuna', 'Vijay Namuna'],
    ['र. कुमार', 'रमेश कुमार'],
    ['सु. मुरुगन', 'सुब्बैया मुरुगन'],
  ],
  spelling: [
    ['KUMAR RAMESH', 'RAMESH KUMAR'],
    ['Murugan S', 'S. Murugan'],
    ['Subbiah Murugan', 'Murugan S'],
    ['Mohammed Arif', 'Mohd Arif'],
    ['Md. Arif', 'Mohammad Aarif'],
    ['Mohd. Arif Khan', 'Muhammad Arif Khan'],
    ['Laxmi Devi', 'Lakshmi Devi'],
    ['Laxmi Narayan', 'Lakshminarayan'],
    ['Rahul Choudhary', 'Rahul Chaudhary'],
    ['Rahul Chowdhury', 'Rahul Chaudhuri'],
    ['Asha Patil', 'Asha Pattil'],
    ['Vikas Kale', 'Wikas Kale'],
    ['Vikas Roy', 'Bikash Ray'],
    ['Geeta Rani', 'Gita Rani'],
    ['Anoop Singh', 'Anup Singh'],
    ['Santosh Sharma', 'Santos Sarma'],
    ['Ashish Verma', 'Aashish Varma'],
    ['Meenakshi Iyer', 'Meenaxi Iyer'],
    ['Suresh Agrawal', 'Suresh Agarwal'],
    ['Surinder Kaur', 'Surendra Kaur'],
    ['Satish Reddy', 'Sathish Reddi'],
    ['Faizal Sheikh', 'Faijal Shaikh'],
    ['Ritu Srivastava', 'Ritu Shrivastav'],
    ['Priyanka Jha', 'Priynka Jha'],
    ['Parveen Bano', 'Praveen Bano'],
    ['Amit Mishra', 'Amit Misra'],
    ['Saurabh Dutta', 'Sourav Datta'],
    ['Krishna Murthy', 'Krishna Moorthy'],
    ['Priya Nair', 'Pria Nayar'],
    ['Venkatesan Subramaniam', 'Venkatesan Subramanian'],
    ['Patil Asha V', 'Asha Vijay Patil'],
    ['हिन्दी नमूना', 'हिंदी नमूना'],
    ['आशा पाटील', 'आशा पाटिल'],
  ],
  different: [
    ['Asha Patil', 'Asha Kale'],
    ['Asha Patil', 'Usha Patil'],
    ['Asha Patil', 'Asha Patel'],
    ['Ramesh Kumar', 'Rakesh Kumar'],
    ['Suresh Kumar', 'Naresh Kumar'],
    ['Kiran Rao', 'Karan Rao'],
    ['Amit Sharma', 'Amita Sharma'],
    ['Sunita Devi', 'Sunita Sharma'],
    ['K. Murugan', 'S. Murugan'],
    ['R. Kumar', 'Suresh Kumar'],
    ['Asha Vijay Patil', 'Asha Suresh Patil'],
    ['Rakesh Kr', 'Rakesh Kumari'],
    ['Vichitra Udaharan', 'Gopal Udaharan'],
    ['Om Prakash', 'Omkar Prakash'],
    ['आशा पाटील', 'उषा पाटील'],
  ],
  'not-comparable': [
    ['Asha Patil', 'आशा पाटील'],
    ['Murugan S', 'முருகன் சு'],
    ['आशा पाटील', 'ஆஷா பாட்டீல்'],
    ['Asha Patil', ' . '],
  ],
};

for (const [relation, pairs] of Object.entries(PAIRS)) {
  describe(`a name is ${relation}`, () => {
    test.each(pairs)('%s, %s', (one, other) => {
      expect(compareNames(one, other)).toBe(relation);
      expect(compareNames(other, one)).toBe(relation);
    });
  });
}

test('a name in two scripts is compared by its Latin words', () => {
  expect(compareNames('Asha Patil आशा पाटील', 'ASHA PATIL')).toBe('same');
});

test('hostile names of many words are compared, too', () => {
  const many = 'a b c d e f g h i j k l m n o p q r s t u v w x y z '.repeat(20);
  expect(compareNames(many, `${many} other`)).not.toBe('different');
  expect(compareNames(many, 'Asha Patil')).toBe('different');
});

describe('the parts of a name', () => {
  test('are its words in any order', () => {
    expect(haveSameWords('Asha Vijay Patil', 'PATIL ASHA VIJAY')).toBe(true);
  });

  test('are not other words, nor fewer', () => {
    expect(haveSameWords('Asha Patil', 'Asha Vijay Patil')).toBe(false);
    expect(haveSameWords('Asha V Patil', 'Asha Vijay Patil')).toBe(false);
  });
});
