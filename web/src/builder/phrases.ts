// What only the builder says, on top of the page's phrases and the embed's.

import '../embed/phrases';
import builderText from '../../strings/en/builder.ftl';
import { addPhrases } from '../phrases';

addPhrases(builderText);

export { phrase } from '../phrases';
