/** In a module of its own, so that the animations are no part of what the page needs at first. */
export { domAnimation as features } from 'framer-motion';
