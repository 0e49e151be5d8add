/** Why an edit, or a line of a journal, is not taken: one sentence that says what is wrong. */
export class Refusal extends Error {}
