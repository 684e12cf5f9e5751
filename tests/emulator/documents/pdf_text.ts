/** Text in several scripts on one line: every run in a font that has its letters, all on one base line. */
import { readFileSync } from 'node:fs';
import { unpackWoff } from './woff.ts';

export type Pdf = PDFKit.PDFDocument;

export interface TextStyle {
  size?: number;
  bold?: boolean;
  colour?: string;
  align?: 'left' | 'center' | 'right';
}

interface Run {
  text: string;
  font: string;
}

/** The subsets of the Noto family that the documents need; what no pattern matches is Latin. */
const SCRIPTS: { font: string; file: string; letters: RegExp }[] = [
  {
    font: 'devanagari',
    file: 'noto-sans-devanagari/files/noto-sans-devanagari-devanagari',
    letters: /[\p{Script=Devanagari}\u0964\u0965\u200c\u200d]/u,
  },
  {
    font: 'tamil',
    file: 'noto-sans-tamil/files/noto-sans-tamil-tamil',
    letters: /\p{Script=Tamil}/u,
  },
  { font: 'extended', file: 'noto-sans/files/noto-sans-latin-ext', letters: /[₹\u0100-\u017f]/u },
];
const LATIN = { font: 'latin', file: 'noto-sans/files/noto-sans-latin' };
const LINE_HEIGHT = 1.45;
/** From the top of a line to its base line, as a part of the size: Devanagari needs room for its vowel signs. */
const ASCENT = 1.05;

const fonts = new Map<string, Buffer>();

export function registerFonts(pdf: Pdf): void {
  for (const { font, file } of [LATIN, ...SCRIPTS])
    for (const weight of [400, 700])
      pdf.registerFont(`${font}-${weight}`, loadFont(`@fontsource/${file}-${weight}-normal.woff`));
}

function loadFont(specifier: string): Buffer {
  const font = fonts.get(specifier) ?? unpackWoff(readFileSync(new URL(import.meta.resolve(specifier))));
  fonts.set(specifier, font);
  return font;
}

/** Draws `text` into a box of `width` points from `x`, `y`, breaking lines at blanks. Returns the `y` below it. */
export function drawText(
  pdf: Pdf,
  text: string,
  x: number,
  y: number,
  width: number,
  style: TextStyle = {},
): number {
  const { size = 10, colour = '#1a1a1a', align = 'left' } = style;
  let top = y;
  for (const line of breakLines(pdf, text, width, style)) {
    const runs = runsOf(line, style);
    const lineWidth = widthOf(pdf, line, style);
    let left = x + (align === 'center' ? (width - lineWidth) / 2 : align === 'right' ? width - lineWidth : 0);
    for (const run of runs) {
      pdf.font(run.font).fontSize(size).fillColor(colour);
      pdf.text(run.text, left, top + size * ASCENT, { lineBreak: false, baseline: 'alphabetic' });
      left += pdf.widthOfString(run.text);
    }
    top += size * LINE_HEIGHT;
  }
  return top;
}

/** The height that `drawText` would need, in points. */
export function heightOf(pdf: Pdf, text: string, width: number, style: TextStyle = {}): number {
  return breakLines(pdf, text, width, style).length * (style.size ?? 10) * LINE_HEIGHT;
}

function breakLines(pdf: Pdf, text: string, width: number, style: TextStyle): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line ? `${line} ${word}` : word;
    if (line && widthOf(pdf, longer, style) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}

function widthOf(pdf: Pdf, text: string, style: TextStyle): number {
  return runsOf(text, style).reduce((sum, run) => {
    pdf.font(run.font).fontSize(style.size ?? 10);
    return sum + pdf.widthOfString(run.text);
  }, 0);
}

function runsOf(text: string, { bold = false }: TextStyle): Run[] {
  const runs: Run[] = [];
  for (const letter of text) {
    const script = SCRIPTS.find(({ letters }) => letters.test(letter)) ?? LATIN;
    const font = `${script.font}-${bold ? 700 : 400}`;
    const last = runs.at(-1);
    if (last?.font === font) last.text += letter;
    else runs.push({ text: letter, font });
  }
  return runs;
}
