// The page about the model, those of claims and those for classes are whole without scripts. This one gives them the
// theme and the language of their address; what puts another language than English in is fetched only then.

import '../styles/prose.css';
import { language } from '../language';
import { carryTo } from '../links';
import { assetURL, scriptURL } from '../loader';

const theme = new URLSearchParams(location.search).get('theme');
if (theme) document.documentElement.dataset['theme'] = theme;
carryTo('index.html');
carryTo('model.html');

if (language !== 'en') {
  const words = document.createElement('script');
  words.src = scriptURL(assetURL('prose-words.js'));
  document.head.append(words);
}
