// Breaks a text into lines of a width. Pure but for the measure that it is given.

/** At most so many lines; a text that is longer ends in an ellipsis, and so does a word that is wider than a line. */
export function linesOf(text: string, width: number, most: number, measure: (text: string) => number): string[] {
  const words = text.split(' ');
  const lines: string[] = [];
  let line = '';
  while (words.length > 0) {
    const longer = line ? `${line} ${words[0]!}` : words[0]!;
    if (line && measure(longer) > width) {
      if (lines.length === most - 1) return [...lines, shortened(longer, width, measure)];
      lines.push(line);
      line = '';
    } else {
      line = longer;
      words.shift();
    }
  }
  return line ? [...lines, shortened(line, width, measure)] : lines;
}

/** The text, or as much of it as fits before an ellipsis. */
function shortened(text: string, width: number, measure: (text: string) => number): string {
  if (measure(text) <= width) return text;
  const letters = [...text];
  while (letters.length > 0 && measure(`${letters.join('')}…`) > width) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}
