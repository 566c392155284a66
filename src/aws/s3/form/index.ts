export { checkForm } from './check-form.ts';
export { readUpload } from './read-form.ts';
