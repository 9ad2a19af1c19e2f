import type { Page } from 'playwright-core';
import { waitFor } from '../polling';

/** Waits until what VS Code keeps for its windows holds a text: in a browser it is written a moment after the change. */
export async function waitUntilStored(page: Page, text: string): Promise<void> {
  await waitFor(`${text} in the storage`, () => page.evaluate(isStored, text));
}

/** Runs in the workbench: whether what VS Code keeps for its windows holds the text. */
async function isStored(text: string): Promise<boolean> {
  for (const { name = '' } of await indexedDB.databases()) {
    if (!name.startsWith('vscode-web-state-db-')) continue;
    const values = await new Promise<readonly unknown[]>((resolve, reject) => {
      const opening = indexedDB.open(name);
      opening.onerror = () => reject(opening.error);
      opening.onsuccess = () => {
        const reading = opening.result.transaction('ItemTable').objectStore('ItemTable').getAll();
        reading.onerror = () => reject(reading.error);
        reading.onsuccess = () => resolve(reading.result);
        opening.result.close(); // when the reading is done
      };
    });
    if (values.some((value) => String(value).includes(text))) return true;
  }
  return false;
}
