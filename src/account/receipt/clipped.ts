// Cuts text from outside to what the receipt schema holds, so that a long step name or driver message never costs a receipt.

export const MAX_LABEL_CHARACTERS = 256;
export const MAX_HINT_CHARACTERS = 512;
export const MAX_NOTE_CHARACTERS = 1_024;

/** The text itself, or its beginning with an ellipsis. */
export const clipped = (text: string, characters: number): string =>
  text.length <= characters ? text : `${text.slice(0, characters - 1)}…`;
