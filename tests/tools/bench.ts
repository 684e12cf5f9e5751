/** Measures what takes long. Prints plain tables; ends with an error only where something could not be run at all. */
import { proof } from './bench/proof.ts';
import type { Section } from './bench/section.ts';

const SECTIONS: readonly Section[] = [proof];

const wanted = new Set(process.argv.slice(2));
const unknown = [...wanted].filter((name) => !SECTIONS.some((section) => section.name === name));
if (unknown.length > 0) {
  console.error(
    `There is no section "${unknown.join('", "')}"; there is ${SECTIONS.map(({ name }) => name).join(', ')}.`,
  );
  process.exitCode = 2;
} else {
  for (const { name, report } of SECTIONS) {
    if (wanted.size > 0 && !wanted.has(name)) continue;
    console.log(`━━ ${name} ${'━'.repeat(70 - name.length)}`);
    try {
      console.log(await report());
    } catch (thrown) {
      console.error(thrown);
      process.exitCode = 1;
    }
  }
}
