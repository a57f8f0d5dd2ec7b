// The language of a page, by its address.

/** English, and two pseudo-languages that show what is not in Fluent, what has no room, and what does not mirror. */
export const languages = ['en', 'en-XA', 'ar-XB'] as const;
export type Language = (typeof languages)[number];

const asked = new URLSearchParams(globalThis.location?.search ?? '').get('lang');

/** The language of the page: that of its address, else English. A page keeps it for life. */
export const language: Language = languages.find((one) => one === asked) ?? 'en';
export const direction: 'ltr' | 'rtl' = language === 'ar-XB' ? 'rtl' : 'ltr';
/** How numbers, dates and lists are written: pseudo-languages are English. */
export const locale = language.includes('-X') ? 'en' : language;
