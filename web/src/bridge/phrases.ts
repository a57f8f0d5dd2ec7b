// What the model's client says, on top of the page's phrases.

import bridgeText from '../../strings/en/bridge.ftl';
import { addPhrases } from '../phrases';

addPhrases(bridgeText);

export { phrase } from '../phrases';
