// Bars one below the other, each under its name: where everything stands, in units of the drawing. Pure.

export interface Bar {
  name: string;
  value: number;
}
export interface PlacedBar extends Bar {
  /** As much of the name as fits on a line. */
  label: string;
  /** The baseline of the name, the upper edge of the bar, and the baseline of its value. */
  labelY: number;
  barY: number;
  valueX: number;
  valueY: number;
  width: number;
}
export interface PlacedBars {
  width: number;
  height: number;
  barHeight: number;
  bars: PlacedBar[];
}

/** As wide as a telephone, so that letters are no smaller there than they are meant to be. */
const WIDTH = 320;
const ROW = 48;
const BAR = 16;
/** Room for a value of four digits beside the longest bar. */
const LONGEST = WIDTH - 52;
const MOST_LETTERS = 38;

const shorten = (name: string): string => {
  const letters = [...name];
  return letters.length > MOST_LETTERS
    ? `${letters
        .slice(0, MOST_LETTERS - 1)
        .join('')
        .trimEnd()}…`
    : name;
};

/** The longest bar is the highest value; none has no length. @param bars values of 0 and more */
export function layoutBars(bars: readonly Bar[]): PlacedBars {
  const highest = Math.max(1, ...bars.map(({ value }) => value));
  return {
    width: WIDTH,
    height: bars.length * ROW,
    barHeight: BAR,
    bars: bars.map(({ name, value }, at) => {
      const width = Math.round((value / highest) * LONGEST * 10) / 10;
      return {
        name,
        value,
        label: shorten(name),
        labelY: at * ROW + 16,
        barY: at * ROW + 23,
        valueX: width + (width > 0 ? 6 : 0),
        valueY: at * ROW + 23 + 13,
        width,
      };
    }),
  };
}
