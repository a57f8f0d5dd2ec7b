// Where scenario files come in and go out: two buttons, and the whole page, onto which a file can be dropped. The
// rest comes when it is asked for (files/).

import { byId } from '../dom';
import { later } from '../later';
import { failureOf } from '../runner';
import type { Store } from '../store';

export function startFiles(store: Store, say: (text: string) => void): void {
  const chosen = byId<HTMLInputElement>('open-file');
  const open = (file: File): void => {
    later('files')
      .then((files) => files.open(store, say, file))
      .catch((cause: unknown) => store.dispatch(failureOf(cause)));
  };
  byId('save-file').addEventListener('click', () => {
    later('files')
      .then((files) => files.save(store, say))
      .catch((cause: unknown) => store.dispatch(failureOf(cause)));
  });
  chosen.addEventListener('change', () => {
    if (chosen.files?.[0]) open(chosen.files[0]);
    chosen.value = ''; // The same file can be chosen again.
  });
  document.addEventListener('dragover', (event) => {
    if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
  });
  document.addEventListener('drop', (event) => {
    const file = event.dataTransfer?.files[0];
    if (!file) return;
    event.preventDefault();
    open(file);
  });
}
