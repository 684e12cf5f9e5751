/** SHA-256 in the middle (FIPS 180-4): the state after whole blocks, which `node:crypto` does not tell. */
const BLOCK_BYTES = 64;
const PRIMES = firstPrimes(64);
const FIRST_STATE = PRIMES.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)));
const ROUND_CONSTANTS = PRIMES.map((prime) => fraction(Math.cbrt(prime)));

/** Eight words of 32 bits after whole blocks. @throws RangeError when the bytes do not fill their last block */
export function sha256State(bytes: Uint8Array, start: readonly number[] = FIRST_STATE): number[] {
  if (bytes.length % BLOCK_BYTES !== 0) throw new RangeError('SHA-256 has a state after whole blocks only');
  let state = [...start];
  for (let offset = 0; offset < bytes.length; offset += BLOCK_BYTES)
    state = compress(state, new DataView(bytes.buffer, bytes.byteOffset + offset, BLOCK_BYTES));
  return state;
}

function compress(state: readonly number[], block: DataView): number[] {
  const words = Array.from({ length: 16 }, (_, index) => block.getUint32(index * 4));
  const word = (index: number) => words[index] ?? 0;
  for (let index = 16; index < 64; index += 1)
    words.push(
      (smallSigma(word(index - 2), 17, 19, 10) +
        word(index - 7) +
        smallSigma(word(index - 15), 7, 18, 3) +
        word(index - 16)) >>>
        0,
    );
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (const [index, constant] of ROUND_CONSTANTS.entries()) {
    const first = (h + bigSigma(e, 6, 11, 25) + ((e & f) ^ (~e & g)) + constant + word(index)) >>> 0;
    const second = (bigSigma(a, 2, 13, 22) + ((a & b) ^ (a & c) ^ (b & c))) >>> 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) >>> 0, c, b, a, (first + second) >>> 0];
  }
  return [a, b, c, d, e, f, g, h].map((value, index) => (value + (state[index] ?? 0)) >>> 0);
}

function rotated(value: number, bits: number): number {
  return (value >>> bits) | (value << (32 - bits));
}

function smallSigma(value: number, first: number, second: number, shift: number): number {
  return rotated(value, first) ^ rotated(value, second) ^ (value >>> shift);
}

function bigSigma(value: number, first: number, second: number, third: number): number {
  return rotated(value, first) ^ rotated(value, second) ^ rotated(value, third);
}

/** The first 32 bits after the binary point. */
function fraction(value: number): number {
  return Math.floor((value - Math.floor(value)) * 2 ** 32);
}

function firstPrimes(count: number): number[] {
  const primes: number[] = [];
  for (let candidate = 2; primes.length < count; candidate += 1)
    if (primes.every((prime) => candidate % prime !== 0)) primes.push(candidate);
  return primes;
}
