import '@excalidraw/excalidraw/index.css';
import { Excalidraw } from '@excalidraw/excalidraw';
import type { ExcalidrawInitialDataState } from '@excalidraw/excalidraw/types';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';

/** Excalidraw as its own documentation puts it into a page, on the drawing beside the page. */
async function start(): Promise<void> {
  const root = document.getElementById('root');
  const response = await fetch('board.json');
  const initialData: ExcalidrawInitialDataState = await response.json();
  if (!root) throw new Error('The page has no root element.');
  createRoot(root).render(
    createElement(Excalidraw, {
      initialData: { ...initialData, scrollToContent: true },
      excalidrawAPI: (api) => {
        window.plainBoard = api;
      },
    }),
  );
}

void start();
