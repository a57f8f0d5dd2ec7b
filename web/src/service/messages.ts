/** What the page says to a worker that waits. */
export const takeOver = 'take over';
