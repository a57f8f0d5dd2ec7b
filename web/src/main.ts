// Starts the page. A link that changes assumptions can be read only when the parameters are there, and another language
// than English comes before the page; every other page works before either.

import './styles/page.css';
import 'sovereign:shared';
import { detailsLoaded } from './details';
import { later } from './later';
import { startPage } from './page';
import { language } from './phrases';
import { needsDetails } from './url';

async function start(): Promise<void> {
  const translated = language !== 'en';
  if (translated || needsDetails(location.search)) await detailsLoaded;
  if (translated) await later('translate').then((translate) => translate.page(), () => undefined); // Else it stays English.
  startPage();
}

void start();
