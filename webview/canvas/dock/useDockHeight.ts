import { useLayoutEffect } from 'react';

/** Tells the style sheet how high the dock is (`--dock`), so that the inspector below it takes the room it leaves. */
export function useDockHeight(dock: React.RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const { current } = dock;
    const canvas = current?.closest<HTMLElement>('.board-canvas');
    if (!current || !canvas) return undefined;
    const tell = () => canvas.style.setProperty('--dock', `${current.offsetHeight}px`);
    tell();
    const observer = new ResizeObserver(tell);
    observer.observe(current);
    return () => observer.disconnect();
  }, [dock]);
}
