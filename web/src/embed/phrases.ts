// What only the embed says, on top of the page's phrases.

import embedText from '../../strings/en/embed.ftl';
import { addPhrases } from '../phrases';

addPhrases(embedText);

export { phrase } from '../phrases';
