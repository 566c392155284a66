import { type RefObject, useEffect } from 'react';
import { bringIntoView } from '../../kit/bring-into-view.ts';

/**
 * Where the rooms do not fit and scroll within themselves, scrolls them so that what the step does is seen: what happens
 * in the room, else the room itself.
 *
 * @param rooms all rooms
 * @param position the step on the stage, from 1
 */
export function useSceneInView(rooms: RefObject<HTMLElement | null>, position: number): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked after at each step
  useEffect(() => {
    // In the next frame, which lays the page out anyway: measured here, it would be laid out twice.
    let grown: ResizeObserver | undefined;
    const due = requestAnimationFrame(() => {
      const room = rooms.current?.querySelector('.room[data-now]');
      if (!rooms.current || !room) return;
      const scene = room.querySelector('.room-scene');
      show(rooms.current, scene ?? room);
      // The first scene comes after its room, and a window can be made lower.
      grown = new ResizeObserver(() => rooms.current && show(rooms.current, scene ?? room));
      grown.observe(scene ?? room);
      grown.observe(room);
      grown.observe(rooms.current);
    });
    return () => {
      cancelAnimationFrame(due);
      grown?.disconnect();
    };
  }, [rooms, position]);
}

function show(rooms: Element, shown: Element): void {
  // In a narrow window a room has no box of its own.
  const parts = [...shown.children].filter((part) => part.getClientRects().length > 0);
  const [from, to] = [parts.at(0), parts.at(-1)];
  if (from === undefined || to === undefined) return;
  const wall = shown.closest('.wall');
  if (wall !== null) bringIntoView(wall, from, to);
  bringIntoView(rooms, from, to);
}
