import { describe, expect, test } from 'vitest';
import { isSafeName, safeName } from '../../../components/locker/uploaded/file_check.ts';

const NONE: ReadonlySet<string> = new Set();

describe('file name', () => {
  test.each(['Class X.pdf', 'a"b|c.png', 'rent_2025 (1).jpg'])('%s can be used as it is', (name) => {
    expect(isSafeName(name)).toBe(true);
  });

  test.each("\\/:*?<>'^~".split(''))('with %s can not be used', (character) => {
    expect(isSafeName(`a${character}b.pdf`)).toBe(false);
  });

  test.each(['', ' a.pdf', 'a.pdf ', '.pdf', 'é.pdf', 'a\u0000.pdf', `${'a'.repeat(200)}.pdf`])(
    '“%s” can not be used',
    (name) => {
      expect(isSafeName(name)).toBe(false);
    },
  );

  test.each([
    ['Résumé.pdf', 'Resume.pdf'],
    ['अंकपत्र.pdf', 'document.pdf'],
    ['अंकपत्र 2018.JPG', 'document-2018.jpg'],
    ['what? now: *.png', 'what-now.png'],
    ["Asha's marks~1.pdf", 'Asha-s marks-1.pdf'],
    ['..', 'document.jpg'],
    ['photo', 'photo.jpg'],
  ])('%s is proposed as %s', (name, proposed) => {
    expect(safeName(name, 'jpg', NONE)).toBe(proposed);
  });

  test('that is proposed can always be used', () => {
    const odd = ['💾', '-', `${'अ'.repeat(400)}.pdf`, 'a'.repeat(400), '. . .png', 'a\nb.pdf', '~.jpeg'];
    expect(odd.map((name) => isSafeName(safeName(name, 'pdf', NONE)))).toEqual(odd.map(() => true));
  });

  test('that exists gets a number', () => {
    expect(safeName('é.pdf', 'pdf', new Set(['e.pdf', 'e-2.pdf']))).toBe('e-3.pdf');
  });
});
