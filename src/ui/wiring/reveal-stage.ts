/**
 * Scrolls the page to the stage where that stands below the scenario and out of sight: who came by a link to a step came
 * for that step. The next frame knows where things are.
 */
export function revealStage(): void {
  requestAnimationFrame(() => {
    const stage = document.querySelector('.stage');
    if (stage && stage.getBoundingClientRect().top > innerHeight / 2) {
      stage.scrollIntoView({ block: 'start', behavior: 'instant' });
    }
  });
}
