// Finding by words: lower case, without accents, every word of the question at the beginning of one of the text.

/** Lower case without accents, so that "turkiye" finds "Türkiye". */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();
}

const wordsOf = (text: string): string[] => fold(text).split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');

/** Whether a text holds every word of the question; "chips" finds a chip too. */
export function holds(text: string, question: string): boolean {
  const words = wordsOf(text);
  return wordsOf(question).every((asked) => words.some((word) => word.startsWith(asked.replace(/(?<=...)s$/, ''))));
}
