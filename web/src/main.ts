// Starts the page. A link that changes assumptions can be read only when the
// parameters are there; every other page works before them.

import './styles/page.css';
import 'sovereign:shared';
import { detailsLoaded } from './details';
import { startPage } from './page';
import { needsDetails } from './url';

if (needsDetails(location.search)) void detailsLoaded.then(startPage);
else startPage();
