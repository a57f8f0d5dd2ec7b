// Starts the embed, as ../main.ts starts the page.

import '../styles/embed.css';
import 'sovereign:shared';
import { detailsLoaded } from '../details';
import { later } from '../later';
import { language } from '../phrases';
import { needsDetails } from '../url';
import { startEmbed } from './embed';

async function start(): Promise<void> {
  const translated = language !== 'en';
  if (translated || needsDetails(location.search)) await detailsLoaded;
  if (translated) await later('translate').then((translate) => translate.page(), () => undefined); // Else it stays English.
  startEmbed();
}

void start();
