// Reads the still map's text (tools/geodata/still.mjs): shapes apart by "!", in each a code of three letters and
// rings apart by spaces, in each ring the steps from point to point as whole numbers.

export interface Outline {
  readonly iso3: string;
  /** Path data, in the units of the view box. */
  readonly d: string;
}

export function outlines(text: string): Outline[] {
  let [x, y] = [0, 0];
  return text.split('!').map((shape) => {
    let d = '';
    for (const ring of shape.slice(3).split(' ')) {
      const steps = numbers(ring);
      for (let i = 0; i < steps.length; i += 2) d += `${i ? ' ' : 'M'}${(x += steps[i]!)} ${(y += steps[i + 1]!)}`;
      d += 'z';
    }
    return { iso3: shape.slice(0, 3), d };
  });
}

/** Digits lowest first: 34 of them from "]", and 52 from "(" that end a number. The lowest bit is the sign. */
export function numbers(text: string): number[] {
  const out: number[] = [];
  let [sum, weight] = [0, 1];
  for (const letter of text) {
    const code = letter.charCodeAt(0);
    if (code > 92) {
      sum += (code - 93) * weight;
      weight *= 34;
      continue;
    }
    sum += (code - 40) * weight;
    out.push(sum & 1 ? ~(sum >> 1) : sum >> 1);
    [sum, weight] = [0, 1];
  }
  return out;
}
