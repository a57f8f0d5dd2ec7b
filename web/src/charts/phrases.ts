// What the charts say, and what their later parts (money, save, choose) say too.

import chartsText from '../../strings/en/charts.ftl';
import { addPhrases, phrase } from '../phrases';

addPhrases(chartsText);

export { phrase };
