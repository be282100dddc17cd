// The measures that the peers are given: cards and the least room between them, in pixels.

export const WIDTH = 160;
export const HEIGHT = 50;
export const ROW_GAP = 40;
export const COLUMN_GAP = 80;

/** A card as the judge wants it, from its centre. */
export const card = (x, y) => [x - WIDTH / 2, y - HEIGHT / 2, WIDTH, HEIGHT];
