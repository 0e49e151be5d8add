/** Piles and sets that do not change: with one more they are others, which share all that was there before. */

/** Values on top of each other. One more or one less costs O(1). */
export class Pile<T> implements Iterable<T> {
  private constructor(
    /** How many there are. */
    readonly size: number,
    /** The value that came last. */
    readonly top: T | undefined,
    /** The pile without its top; an empty one of an empty one. */
    readonly below: Pile<T> | undefined,
  ) {}

  static empty<T>(): Pile<T> {
    return new Pile<T>(0, undefined, undefined);
  }

  and(value: T): Pile<T> {
    return new Pile(this.size + 1, value, this);
  }

  /** The values from the lowest to the top. */
  [Symbol.iterator](): Iterator<T> {
    const values: T[] = [];
    for (let pile: Pile<T> | undefined = this; pile && pile.size > 0; pile = pile.below) {
      values.push(pile.top as T);
    }
    return values.reverse()[Symbol.iterator]();
  }
}

/**
 * A set, in the order in which its values came. Along a line of sets, each made of the last, a value more costs O(1); a second
 * set that is made of the same one copies it.
 */
export class GrowingSet<T> implements Iterable<T> {
  /** Places of the values of several sets, of each a first part. */
  readonly #places: Map<T, number>;

  private constructor(
    places: Map<T, number>,
    readonly size: number,
  ) {
    this.#places = places;
  }

  static empty<T>(): GrowingSet<T> {
    return new GrowingSet<T>(new Map(), 0);
  }

  has(value: T): boolean {
    return (this.#places.get(value) ?? Infinity) < this.size;
  }

  /** The set with a value more, which is not in it. */
  and(value: T): GrowingSet<T> {
    const shared = this.#places.size === this.size || this.#places.get(value) === this.size;
    const places = shared ? this.#places : new Map([...this].map((one, at) => [one, at]));
    places.set(value, this.size);
    return new GrowingSet(places, this.size + 1);
  }

  *[Symbol.iterator](): Iterator<T> {
    for (const [value, place] of this.#places) {
      if (place >= this.size) {
        return;
      }
      yield value;
    }
  }
}
