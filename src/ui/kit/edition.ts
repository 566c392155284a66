/** Whether this is the edition in one file (`npm run build:single`), which has no site around it. */
export const isSingleFile = import.meta.env.MODE === 'single';
