/**
 * Scrolls the page to the stage where that stands below the scenario and ends out of sight or under the transport: who
 * came by a link to a step came for that step. The next frame knows where things are.
 */
export function revealStage(): void {
  requestAnimationFrame(() => {
    const diagram = document.querySelector('.diagram');
    const transport = document.querySelector('.transport');
    if (diagram === null || transport === null) return;
    const { bottom } = diagram.getBoundingClientRect();
    if (bottom > Math.min(innerHeight, transport.getBoundingClientRect().top)) {
      document.querySelector('.stage')?.scrollIntoView({ block: 'start', behavior: 'instant' });
    }
  });
}
