// Pseudo-languages for tests and translators: English made recognisable, so that a text that is not translatable, has
// no room to grow or does not turn round shows at a glance.

const plain = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const marked = [...'ȧƀƈḓḗƒɠħīĵķŀḿƞǿƥɋřşŧŭṽẇẋẏẑȦƁƇḒḖƑƓĦĪĴĶĿḾȠǾƤɊŘŞŦŬṼẆẊẎẐ'];

const overriding = '\u202e';
const end = '\u202c';

/** Accented, with vowels doubled: about a third longer, as German or Finnish would be. */
export function accented(text: string): string {
  return text.replace(/<\/?[a-z][^<>]*>|[a-z]/gi, (letter) => {
    if (letter.length > 1) return letter; // A tag.
    const mark = marked[plain.indexOf(letter)]!;
    return /[aeiou]/i.test(letter) ? mark + mark : mark;
  });
}

/** Every word written from right to left. */
export function mirrored(text: string): string {
  return text.replace(/<\/?[a-z][^<>]*>|[a-z]+/gi, (word) => (word.startsWith('<') ? word : overriding + word + end));
}
