// Lets the sections of an article drive an embed as they scroll by:
//
//	<section data-sovereign-step="lens=models&t=2026-06">…</section>
//	<section data-sovereign-step="scenario=open_release&lens=models&t=2027-01" data-sovereign-play>…</section>
//
//	import scrollama from 'scrollama';
//	import { followSteps } from 'sovereign-stack/steps';
//	followSteps(scrollama(), document.querySelector('sovereign-stack'));
//
// A step is the query of a link of the site, and stands alone: scrolling back shows what was there before. With
// data-sovereign-play, time goes on from there. The section that drives has the attribute data-sovereign-now, for the
// article's own style sheet.

import type { SovereignStack } from './sovereign-stack.js';

/** What is needed of scrollama; it is the author's, so that this package depends on nothing. */
export interface Scroller {
  setup(options: { step: HTMLElement[]; offset: 0.5 }): Scroller;
  onStepEnter(enter: (step: { element: HTMLElement }) => void): Scroller;
}

/** Drives an embed by the sections of a document, or of a part of it, when they pass the middle of the screen. */
export function followSteps(scroller: Scroller, embed: Pick<SovereignStack, 'set' | 'play'>, within: ParentNode = document): void {
  const steps = [...within.querySelectorAll<HTMLElement>('[data-sovereign-step]')];
  scroller.setup({ step: steps, offset: 0.5 }).onStepEnter(({ element }) => {
    for (const step of steps) step.toggleAttribute('data-sovereign-now', step === element);
    embed.set(element.dataset['sovereignStep'] ?? '');
    if (element.hasAttribute('data-sovereign-play')) embed.play();
  });
}
